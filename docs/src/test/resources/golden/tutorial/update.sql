begin;
with input (id, n) as materialized (select * from unnest(?::uuid[]) with ordinality as input (id, n)),
locked as materialized (select input.* from products as target join input on target.id = input.id
    order by target.id for update of target)
select count(*) from locked;
with input (id, name, active, n) as materialized (select *
    from unnest(?::uuid[], ?::text[], ?::boolean[]) with ordinality as input (id, name, active, n)),
locked as materialized (select input.* from products as target join input on target.id = input.id
    order by target.id for no key update of target),
changed as (update products as target set name = locked.name, active = locked.active from locked
    where target.id = locked.id returning locked.n)
select cast('stale rows of Product in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
with input (id, price, n) as materialized (select * from unnest(?::uuid[], ?::numeric[]) with ordinality as
    input (id, price, n)),
locked as materialized (select input.* from products as target join input on target.id = input.id
    order by target.id for no key update of target),
changed as (update products as target set price = locked.price from locked where target.id = locked.id
    returning locked.n)
select cast('stale rows of Product in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
commit;
