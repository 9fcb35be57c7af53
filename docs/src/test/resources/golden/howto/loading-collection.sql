begin;
with inserted as (insert into orders (id, user_id, total, status, version) values (?, ?, ?, ?, ?) returning 1)
select cast('inserted rows of Order: ' || count(*) as integer) from inserted having count(*) <> ?;
with input (id, expected_version, user_id, version, n) as materialized (select *
    from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::integer[]) with ordinality as input (id,
    expected_version, user_id, version, n)),
locked as materialized (select input.* from orders as target join input on target.id = input.id and
    target.version = input.expected_version order by target.id for no key update of target),
changed as (update orders as target set user_id = locked.user_id, version = locked.version from locked
    where target.id = locked.id and target.version = locked.expected_version returning locked.n)
select cast('stale rows of Order in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
commit;
