-- flight 1
begin;
insert into products (id, name, price, active) values (?, ?, ?, ?), (?, ?, ?, ?) on conflict (id) do update
    set name = excluded.name, price = excluded.price;
-- flight 2
commit;
