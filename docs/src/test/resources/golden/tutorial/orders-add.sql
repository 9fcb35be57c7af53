-- flight 1
select nextval(pg_get_serial_sequence(?, ?)) from generate_series(1, ?);
select nextval(pg_get_serial_sequence(?, ?)) from generate_series(1, ?);
-- flight 2
begin;
insert into users (id, email, age) select * from unnest(?::bigint[], ?::text[], ?::integer[])
    returning id, created_at;
insert into orders (id, user_id, total, status, version) select *
    from unnest(?::bigint[], ?::bigint[], ?::numeric[], ?::text[], ?::integer[]);
commit;
