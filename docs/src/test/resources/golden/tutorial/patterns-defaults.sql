-- flight 1
select nextval((select cast(pg_get_serial_sequence(?, ?) as regclass))) from generate_series(1, ?);
-- flight 2
begin;
with inserted as (insert into rooms (name, seats, created_by) values (?, ?, ?) returning name, created_at)
select name, created_at from inserted where (select cast('inserted rows of Room: ' || count(*) as integer)
    from inserted having count(*) <> ?) is null;
with inserted as (insert into bookings (id, room_name, day, people, purpose, note, cancelled_at, minutes,
    version, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id, heated, created_at)
select id, heated, created_at from inserted where (select cast('inserted rows of Booking: ' || count(*) as
    integer) from inserted having count(*) <> ?) is null;
commit;
