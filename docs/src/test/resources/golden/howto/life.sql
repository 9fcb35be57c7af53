-- flight 1
select id, name, price, active from products where name = ? limit ?;
-- flight 2
begin;
with input (id, price, n) as materialized (select * from unnest(?::uuid[], ?::numeric[]) with ordinality as
    input (id, price, n)),
locked as materialized (select input.* from products as target join input on target.id = input.id
    order by target.id for no key update of target),
changed as (update products as target set price = locked.price from locked where target.id = locked.id
    returning locked.n)
select cast('stale rows of Product in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
-- flight 3
update products set active = ? where price > ?;
-- flight 4
commit;
