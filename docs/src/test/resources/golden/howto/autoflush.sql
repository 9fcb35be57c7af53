-- flight 1
begin;
insert into products (id, name, price, active) select * from unnest(?::uuid[], ?::text[], ?::numeric[],
    ?::boolean[]);
-- flight 2
select count(*) from products;
-- flight 3
select count(*) from orders;
