begin;
with changed as (update tickets set deleted_at = now(), version = version + 1
    where id = ? and version = ? and customer = ? and deleted_at is not distinct from ? returning 1)
select cast('stale rows of Ticket in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
commit;
