begin;
with input (id, expected_version, expected_tenant, expected_mark, n) as materialized (select *
    from unnest(?::uuid[], ?::integer[], ?::text[], ?::timestamptz[]) with ordinality as input (id,
    expected_version, expected_tenant, expected_mark, n)),
locked as materialized (select input.* from tickets as target join input on target.id = input.id and
    target.version = input.expected_version and target.customer = input.expected_tenant and target.deleted_at is
    not distinct from input.expected_mark order by target.id for no key update of target),
changed as (update tickets as target set deleted_at = now(), version = target.version + 1 from locked
    where target.id = locked.id and target.version = locked.expected_version and target.customer =
    locked.expected_tenant and target.deleted_at is not distinct from locked.expected_mark returning locked.n)
select cast('stale rows of Ticket in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
commit;
