begin;
insert into tickets (id, number, title, deleted_at, version, customer) values (?, ?, ?, ?, ?, ?)
    on conflict (customer, number) where deleted_at is null do update
    set title = excluded.title, version = tickets.version + 1
    where tickets.customer = ? and tickets.deleted_at is null;
