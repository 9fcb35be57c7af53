-- flight 1
select id, email, age, created_at from users order by email;
-- flight 2
select u.id, picked.id, picked.user_id, picked.total, picked.status, picked.version
    from users u join lateral (select o.id, o.user_id, o.total, o.status, o.version, row_number() over (order by
    o.id desc) as nth from orders o where o.user_id = u.id and o.total > ?
    order by o.id desc limit ?) picked on true where u.id = any (?) order by picked.nth;
