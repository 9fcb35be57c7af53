select u.email, count(o.id), sum(o.total) from users u left join orders o on o.user_id = u.id group by u.email
    order by u.email;
