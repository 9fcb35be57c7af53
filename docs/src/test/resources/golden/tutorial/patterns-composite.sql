select order_id, line, product_id, quantity from items where order_id = ? and line = ?;
