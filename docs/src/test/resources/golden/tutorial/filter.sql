select id, name, price, active from products where (active or price > ?) and name ilike ? escape '\' and price
    <= ? order by price, name desc;
