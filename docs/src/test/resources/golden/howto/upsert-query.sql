begin;
insert into products (id, name, price)
select id, name || ?, price from products where active on conflict (id) do update set name = excluded.name;
