select u.email, sum(o.total), count(*) from users u join orders o on o.user_id = u.id
    where o.status <> ? group by u.email having sum(o.total) > ? order by sum(o.total) desc limit ?;
