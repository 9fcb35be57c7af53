-- flight 1
select id, email, age, created_at from users order by email limit ?;
-- flight 2
begin isolation level repeatable read read only;
select id, user_id, total, status, version from orders where user_id = any (?) order by id;
select i.order_id, i.line, i.product_id, i.quantity from items i where i.order_id = any (array(select o.id
    from orders o where o.user_id = any (?))) order by i.order_id, i.line;
commit;
