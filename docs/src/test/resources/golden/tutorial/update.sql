begin;
with input (id, n) as materialized (select * from unnest((select ?::uuid[])) with ordinality as input (id,
    n)),
locked as materialized (select input.* from products as target join input on target.id = input.id
    order by target.id for update of target)
select count(*) from locked;
with changed as (update products set name = ?, active = ? where id = ? returning 1)
select cast('stale rows of Product in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
with changed as (update products set price = ? where id = ? returning 1)
select cast('stale rows of Product in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
commit;
