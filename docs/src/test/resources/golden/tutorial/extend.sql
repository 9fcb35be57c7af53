select id, name, price, active from products where active and name like ? escape '\' order by price limit ?;
