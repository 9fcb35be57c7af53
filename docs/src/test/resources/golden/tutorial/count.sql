-- flight 1
select count(*) from products where active;
-- flight 2
select exists (select 1 from products where active and price > ?);
