begin isolation level repeatable read read only;
select o.id, o.user_id, o.total, o.status, o.version from orders o join users u on u.id = o.user_id
    where u.email like ? escape '\' order by o.id;
select u.id, u.email, u.age, u.created_at from users u where u.id = any (array(select o.user_id
    from orders o join users u2 on u2.id = o.user_id where u2.email like ? escape '\'));
select i.order_id, i.line, i.product_id, i.quantity from items i where i.order_id = any (array(select o.id
    from orders o join users u on u.id = o.user_id where u.email like ? escape '\')) order by i.order_id, i.line;
commit;
