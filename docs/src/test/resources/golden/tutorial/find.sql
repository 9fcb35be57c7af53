select id, name, price, active from products where id = ?;
