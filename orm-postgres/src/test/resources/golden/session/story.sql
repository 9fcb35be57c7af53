-- a graph is added: the first keys of two tables are fetched
select nextval((select cast(pg_get_serial_sequence(?, ?) as regclass))) from generate_series(1, ?);
select nextval((select cast(pg_get_serial_sequence(?, ?) as regclass))) from generate_series(1, ?);

-- and committed
begin;
with inserted as (insert into coupons (code, percent) values (?, ?) returning 1) select cast('inserted rows of Coupon: ' || count(*) as integer) from inserted having count(*) <> ?;
with inserted as (insert into users (id, email, age, settings) values (?, ?, ?, cast(? as jsonb)) returning id, created_at) select id, created_at from inserted where (select cast('inserted rows of User: ' || count(*) as integer) from inserted having count(*) <> ?) is null;
with inserted as (insert into orders (id, user_id, coupon_code, total, status, version) select * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::numeric[], ?::text[], ?::integer[]) returning 1) select cast('inserted rows of Order: ' || count(*) as integer) from inserted having count(*) <> ?;
with inserted as (insert into products (id, name, price) values (?, ?, ?) returning id, active) select id, active from inserted where (select cast('inserted rows of Product: ' || count(*) as integer) from inserted having count(*) <> ?) is null;
with inserted as (insert into items (id, order_id, product_id, quantity) select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::integer[]) returning 1) select cast('inserted rows of Item: ' || count(*) as integer) from inserted having count(*) <> ?;
commit;

-- more is added and committed
begin;
with inserted as (insert into users (id, email, age, settings) values (?, ?, ?, cast(? as jsonb)) returning id, created_at) select id, created_at from inserted where (select cast('inserted rows of User: ' || count(*) as integer) from inserted having count(*) <> ?) is null;
with inserted as (insert into orders (id, user_id, coupon_code, total, status, version) values (?, ?, ?, ?, ?, ?) returning 1) select cast('inserted rows of Order: ' || count(*) as integer) from inserted having count(*) <> ?;
commit;

-- find
select id, email, age, created_at, settings from users where id = ?;

-- one, by a path of a document
select id, email, age, created_at, settings from users where settings ->> 'theme' = ? and email like ? escape '\' limit ?;

-- a handle is read
select id, user_id, coupon_code, total, status, version from orders where user_id = any (?) order by id;

-- a graph over a simple root
begin isolation level repeatable read read only;
select id, email, age, created_at, settings from users where age is null;
select o.id, o.user_id, o.coupon_code, o.total, o.status, o.version from orders o where o.user_id = any (array(select u.id from users u where u.age is null)) order by o.id;
select i.id, i.order_id, i.product_id, i.quantity from items i where i.order_id = any (array(select o.id from orders o where o.user_id = any (array(select u.id from users u where u.age is null)))) order by i.id;
select c.code, c.percent from coupons c where c.code = any (array(select o.coupon_code from orders o where o.user_id = any (array(select u.id from users u where u.age is null))));
commit;

-- a graph over a limited root
select id, email, age, created_at, settings from users order by email limit ?;

-- a projection
select u.email, sum(o.total), count(*) from users u join orders o on o.user_id = u.id where o.status <> ? group by u.email having sum(o.total) > ? order by sum(o.total) desc limit ?;

-- a page over a to-one path
begin isolation level repeatable read read only;
select count(*) from orders o join users u on u.id = o.user_id where u.email like ? escape '\';
select o.id, o.user_id, o.coupon_code, o.total, o.status, o.version from orders o join users u on u.id = o.user_id where u.email like ? escape '\' order by o.id limit ? offset ?;
commit;

-- updates of two tables and a delete
begin;
with input (id, expected_version, status, version, n) as materialized (select * from unnest((select ?::bigint[]), (select ?::integer[]), (select ?::text[]), (select ?::integer[])) with ordinality as input (id, expected_version, status, version, n)), locked as materialized (select input.* from orders as target join input on target.id = input.id and target.version = input.expected_version order by target.id for no key update of target), changed as (update orders as target set status = locked.status, version = locked.version from locked where target.id = locked.id and target.version = locked.expected_version returning locked.n) select cast('stale rows of Order in step ' || ? || ': ' || (select string_agg(cast(n as text), ',' order by n) from input where not exists (select from changed where changed.n = input.n)) as integer) from changed having count(*) < ?;
with changed as (update users set age = ? where id = ? returning 1) select cast('stale rows of User in step ' || ? || ': ' || (1 + count(*)) as integer) from changed having count(*) = 0;
with changed as (delete from items where id = ? returning 1) select cast('stale rows of Item in step ' || ? || ': ' || (1 + count(*)) as integer) from changed having count(*) = 0;
commit;

-- a query of a touched table flushes first
begin;
with changed as (update orders set total = ?, version = ? where id = ? and version = ? returning 1) select cast('stale rows of Order in step ' || ? || ': ' || (1 + count(*)) as integer) from changed having count(*) = 0;

select total from orders;

-- rollback
rollback;

-- an upsert and a bulk update
begin;
insert into products (id, name, price) values (?, ?, ?) on conflict (id) do update set name = excluded.name, price = excluded.price where products.price <> excluded.price returning id, name, price, active, xmax = 0 as inserted;

update users set settings = jsonb_set(settings, cast('{"theme"}' as text[]), to_jsonb(cast(? as text))) where age < ?;

commit;

