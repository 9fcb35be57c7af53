begin;
insert into products (id, name, price, active) values (?, ?, ?, ?), (?, ?, ?, ?) on conflict (id) do update
    set price = excluded.price;
