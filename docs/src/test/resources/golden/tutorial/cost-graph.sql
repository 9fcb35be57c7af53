begin isolation level repeatable read read only;
select id, email, age, created_at from users order by email;
select o.id, o.user_id, o.total, o.status, o.version from orders o where o.user_id = any (array(select u.id
    from users u)) order by o.id;
select i.order_id, i.line, i.product_id, i.quantity from items i where i.order_id = any (array(select o.id
    from orders o where o.user_id = any (array(select u.id from users u)))) order by i.order_id, i.line;
commit;
