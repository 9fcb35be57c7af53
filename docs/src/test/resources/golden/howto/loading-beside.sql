select u.id, u.email, u.age, u.created_at, count(o.id), sum(o.total)
    from users u left join orders o on o.user_id = u.id group by u.id order by u.email;
