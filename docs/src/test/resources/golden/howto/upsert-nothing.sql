begin;
insert into products (id, name, price, active) values (?, ?, ?, ?) on conflict (id) do nothing;
