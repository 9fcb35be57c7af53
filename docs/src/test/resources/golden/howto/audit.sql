-- flight 1
select id, name, price, active from products where id = ?;
-- flight 2
begin;
with inserted as (insert into products (id, name, price, active) values (?, ?, ?, ?) returning 1)
select cast('inserted rows of Product: ' || count(*) as integer) from inserted having count(*) <> ?;
with changed as (delete from products where id = ? returning 1)
select cast('stale rows of Product in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
commit;
