-- flight 1
select name, price from products order by name;
-- flight 2
select name from products order by name;
