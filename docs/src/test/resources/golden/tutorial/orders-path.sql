select o.id, o.user_id, o.total, o.status, o.version from orders o join users u on u.id = o.user_id
    where u.email like ? escape '\' and o.status <> ? order by o.total desc;
