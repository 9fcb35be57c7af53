-- flight 1
select u.id, u.email, u.age, u.created_at from users u where exists (select 1 from orders o
    where o.user_id = u.id and o.status = ?);
-- flight 2
select u.id, u.email, u.age, u.created_at from users u where not exists (select 1 from orders o
    where o.user_id = u.id);
