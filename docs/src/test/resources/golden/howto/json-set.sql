-- flight 1
begin;
update configs set settings = jsonb_set(settings, cast('{"layout","columns"}' as text[]), to_jsonb(cast(? as
    integer))) where name = ?;
-- flight 2
update configs set settings = jsonb_set(settings, cast('{"layout"}' as text[]), cast(? as jsonb))
    where name = ?;
-- flight 3
commit;
