begin;
insert into products (id, name, price, active) values (?, ?, ?, ?), (?, ?, ?, ?), (?, ?, ?, ?)
    on conflict (id) do update set name = excluded.name, price = excluded.price
    where products.price <> excluded.price returning id, name, price, active, xmax = 0 as inserted;
