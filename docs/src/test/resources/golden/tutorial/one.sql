-- flight 1
select id, name, price, active from products where name = ? limit ?;
-- flight 2
select id, name, price, active from products where name = ? limit ?;
-- flight 3
select id, name, price, active from products where active order by price limit ?;
