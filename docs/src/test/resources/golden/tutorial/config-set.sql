-- flight 1
begin;
update configs set settings = jsonb_set(settings, cast('{"theme"}' as text[]), to_jsonb(cast(? as text)))
    where settings ->> 'theme' = ?;
-- flight 2
commit;
