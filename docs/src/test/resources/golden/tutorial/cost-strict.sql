select id, email, age, created_at from users where email = ? limit ?;
