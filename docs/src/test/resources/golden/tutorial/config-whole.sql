begin;
with changed as (update configs set settings = cast(? as jsonb) where name = ? returning 1)
select cast('stale rows of Config in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
commit;
