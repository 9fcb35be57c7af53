begin isolation level repeatable read read only;
select count(*) from products;
select id, name, price, active from products order by name limit ? offset ?;
commit;
