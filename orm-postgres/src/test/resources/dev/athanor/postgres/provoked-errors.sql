-- What the provoked errors need: one of each constraint, rows that hold the canary, a guest without rights.
drop schema if exists errors cascade;
drop role if exists errors_guest;
create schema errors;
create table users (id int primary key, email varchar(20) not null, first_name text, last_name text, age int,
    constraint users_email_key unique (email), constraint users_name_key unique (first_name, last_name),
    constraint users_age_check check (age > 0));
create table orders (id int primary key, user_id int not null,
    constraint orders_user_id_fkey foreign key (user_id) references users);
create table items (id int primary key, order_id int, note text,
    constraint items_order_fkey foreign key (order_id) references orders on delete restrict);
create table bookings (during int4range, constraint bookings_during_excl exclude using gist (during with &&));
create table changing (id int);
create domain positive as int constraint positive_check check (value > 0);
create type status as enum ('NEW', 'PAID');
create view adults as select * from users where age > 17 with check option;
create function refuse() returns int language plpgsql as
    $$ begin raise exception 'c4n4ry is taken' using detail = 'c4n4ry', hint = 'c4n4ry'; end $$;
create function pose() returns int language plpgsql as
    $$ begin raise unique_violation using message = 'c4n4ry', constraint = 'users_email_key'; end $$;
create role errors_guest;
grant usage on schema errors to errors_guest;
grant insert on items to errors_guest;
alter table items enable row level security;
insert into users values (1, 'c4n4ry', 'c4n4ry', 'x', 20), (2, 'b', 'b', 'b', 20);
insert into orders values (1, 1);
insert into items values (1, 1);
