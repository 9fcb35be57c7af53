begin;
insert into products (id, name, price, active) select * from unnest(?::uuid[], ?::text[], ?::numeric[],
    ?::boolean[]);
commit;
