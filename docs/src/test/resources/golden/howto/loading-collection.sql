begin;
with inserted as (insert into orders (id, user_id, total, status, version) values (?, ?, ?, ?, ?) returning 1)
select cast('inserted rows of Order: ' || count(*) as integer) from inserted having count(*) <> ?;
with changed as (update orders set user_id = ?, version = ? where id = ? and version = ? returning 1)
select cast('stale rows of Order in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
commit;
