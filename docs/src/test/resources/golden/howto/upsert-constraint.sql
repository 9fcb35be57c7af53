begin;
insert into users (email, age) values (?, ?) on conflict on constraint users_email_key do update
    set age = excluded.age;
