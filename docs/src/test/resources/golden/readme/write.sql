begin;
with inserted as (insert into users (id, email, age) values (?, ?, ?) returning id, created_at)
select id, created_at from inserted where (select cast('inserted rows of User: ' || count(*) as integer)
    from inserted having count(*) <> ?) is null;
with inserted as (insert into orders (id, user_id, total, status, version) values (?, ?, ?, ?, ?) returning 1)
select cast('inserted rows of Order: ' || count(*) as integer) from inserted having count(*) <> ?;
commit;
