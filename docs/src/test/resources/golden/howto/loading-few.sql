-- flight 1
select o.id, o.user_id, o.total, o.status, o.version from orders o join users u on u.id = o.user_id
    where u.email = ? and o.status = ?;
-- flight 2
select order_id, line, product_id, quantity from items where order_id = any (?) order by order_id, line;
