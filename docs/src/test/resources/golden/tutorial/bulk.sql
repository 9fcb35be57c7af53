-- flight 1
begin;
update products set price = price * ? where price < ?;
-- flight 2
delete from products where not active;
-- flight 3
commit;
