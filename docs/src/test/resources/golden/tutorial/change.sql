-- flight 1
select id, name, price, active from products where id = ?;
-- flight 2
begin;
with input (id, name, n) as materialized (select * from unnest(?::uuid[], ?::text[]) with ordinality as input
    (id, name, n)),
locked as materialized (select input.* from products as target join input on target.id = input.id
    order by target.id for no key update of target),
changed as (update products as target set name = locked.name from locked where target.id = locked.id
    returning locked.n)
select cast('stale rows of Product in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
commit;
