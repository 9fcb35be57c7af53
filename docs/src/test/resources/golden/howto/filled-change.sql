-- flight 1
select id, title, state, likes, created_at, updated_at from posts where id = ?;
-- flight 2
begin;
with input (id, likes, updated_at, n) as materialized (select *
    from unnest(?::bigint[], ?::integer[], ?::timestamptz[]) with ordinality as input (id, likes, updated_at, n)),
locked as materialized (select input.* from posts as target join input on target.id = input.id
    order by target.id for no key update of target),
changed as (update posts as target set likes = locked.likes, updated_at = locked.updated_at from locked
    where target.id = locked.id returning locked.n)
select cast('stale rows of Post in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
-- flight 3
update posts set state = ?, updated_at = ? where likes > ?;
-- flight 4
commit;
