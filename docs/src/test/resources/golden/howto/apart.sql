-- flight 1
begin;
with inserted as (insert into products (id, name, price, active) values (?, ?, ?, ?) returning 1)
select cast('inserted rows of Product: ' || count(*) as integer) from inserted having count(*) <> ?;
-- flight 2
commit;
