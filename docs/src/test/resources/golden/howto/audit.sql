-- flight 1
select id, name, price, active from products where id = ?;
-- flight 2
begin;
with inserted as (insert into products (id, name, price, active) values (?, ?, ?, ?) returning 1)
select cast('inserted rows of Product: ' || count(*) as integer) from inserted having count(*) <> ?;
with input (id, n) as materialized (select * from unnest(?::uuid[]) with ordinality as input (id, n)),
locked as materialized (select input.* from products as target join input on target.id = input.id
    order by target.id for update of target),
changed as (delete from products as target using locked where target.id = locked.id returning locked.n)
select cast('stale rows of Product in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
commit;
