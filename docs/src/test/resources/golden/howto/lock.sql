-- flight 1
begin;
select id, name, price, active from products where name = ? limit ? for update;
-- flight 2
with changed as (update products set price = ? where id = ? returning 1)
select cast('stale rows of Product in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
commit;
