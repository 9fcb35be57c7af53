-- flight 1
select id, user_id, total, status, version from orders where id = ?;
-- flight 2
begin;
with changed as (update orders set status = ?, version = ? where id = ? and version = ? returning 1)
select cast('stale rows of Order in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
commit;
