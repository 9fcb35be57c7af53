select id, email, age, created_at from users where age >= ? order by age desc, email, id;
