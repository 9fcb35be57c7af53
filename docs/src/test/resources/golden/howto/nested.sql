-- flight 1
begin;
update products set active = ?;
-- flight 2
savepoint nested_1;
delete from products where name = ?;
-- flight 3
rollback to savepoint nested_1;
-- flight 4
update products set price = ? where name = ?;
-- flight 5
commit;
