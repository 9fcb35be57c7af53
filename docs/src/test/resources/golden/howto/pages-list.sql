select u.email, lines.column_1, lines.column_2 from users u join lateral (select array_agg(lines_row.id) as
    column_1, array_agg(lines_row.total) as column_2 from (select o.id, o.total from orders o
    where o.user_id = u.id order by o.total desc limit ?) lines_row) lines on true order by u.email;
