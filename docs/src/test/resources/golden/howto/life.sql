-- flight 1
select id, name, price, active from products where name = ? limit ?;
-- flight 2
begin;
with changed as (update products set price = ? where id = ? returning 1)
select cast('stale rows of Product in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
-- flight 3
update products set active = ? where price > ?;
-- flight 4
commit;
