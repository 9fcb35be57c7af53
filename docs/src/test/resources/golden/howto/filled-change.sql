-- flight 1
select id, title, state, likes, created_at, updated_at from posts where id = ?;
-- flight 2
begin;
with changed as (update posts set likes = ?, updated_at = ? where id = ? returning 1)
select cast('stale rows of Post in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
-- flight 3
update posts set state = ?, updated_at = ? where likes > ?;
-- flight 4
commit;
