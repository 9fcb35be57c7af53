select o.id, o.user_id, o.total, o.status, o.version, u.id, u.email, u.age, u.created_at
    from orders o join users u on u.id = o.user_id order by o.id;
