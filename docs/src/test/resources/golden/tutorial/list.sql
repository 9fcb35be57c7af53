select id, name, price, active from products where price < ? order by name;
