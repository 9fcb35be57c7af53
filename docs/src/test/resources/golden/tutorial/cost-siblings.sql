-- flight 1
select id, email, age, created_at from users order by email;
-- flight 2
select id, user_id, total, status, version from orders where user_id = any (?) order by id;
