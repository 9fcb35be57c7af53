begin isolation level repeatable read read only;
select id, email, age, created_at from users where id = any (?);
select order_id, line, product_id, quantity from items where order_id = any (?) order by order_id, line;
commit;
