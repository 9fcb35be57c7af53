select name from configs where settings ->> 'theme' = any (?) and cast(settings -> 'layout' ->> 'columns' as
    integer) > ? order by settings ->> 'theme';
