begin;
insert into users (email, age) values (?, ?) on conflict (email) do update set age = excluded.age
    returning id, email, age, created_at;
