select name, settings from configs where cast(settings -> 'layout' ->> 'wide' as boolean) and cast(settings ->
    'layout' ->> 'columns' as integer) >= ? and settings ->> 'locale' is not null;
