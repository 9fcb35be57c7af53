-- flight 1
select name, seats, created_by, created_at from rooms where created_by = ?;
-- flight 2
select id, room_name, day, people, purpose, note, cancelled_at, minutes, heated, version, created_by,
    created_at from bookings where created_by = ?;
