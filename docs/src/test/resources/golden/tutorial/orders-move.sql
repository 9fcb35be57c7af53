begin;
with changed as (update orders set user_id = ?, status = ?, version = ? where id = ? and version = ?
    returning 1)
select cast('stale rows of Order in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
commit;
