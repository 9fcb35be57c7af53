begin;
with input (name, settings, n) as materialized (select name, settings::jsonb, n
    from unnest(?::text[], ?::text[]) with ordinality as input (name, settings, n)),
locked as materialized (select input.* from configs as target join input on target.name = input.name
    order by target.name for no key update of target),
changed as (update configs as target set settings = locked.settings from locked
    where target.name = locked.name returning locked.n)
select cast('stale rows of Config in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
commit;
