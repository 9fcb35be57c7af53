-- flight 1
begin;
insert into products (id, name, price, active) select * from unnest(?::uuid[], ?::text[], ?::numeric[],
    ?::boolean[]);
-- flight 2
select sum(price) from products limit ?;
-- flight 3
commit;
