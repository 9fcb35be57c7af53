begin;
with input (id, expected_version, user_id, status, version, n) as materialized (select *
    from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::text[], ?::integer[]) with ordinality as input (id,
    expected_version, user_id, status, version, n)),
locked as materialized (select input.n from orders as target join input on target.id = input.id and
    target.version = input.expected_version order by target.id for no key update of target),
changed as (update orders as target set user_id = input.user_id, status = input.status, version =
    input.version from input join locked using (n) where target.id = input.id and target.version =
    input.expected_version returning input.n)
select cast('stale rows of Order in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
commit;
