-- flight 1
select id, email, age, created_at, cast(email as text) as position_1, cast(id as text) as position_2
    from users order by email, id limit ?;
-- flight 2
select id, email, age, created_at, cast(email as text) as position_1, cast(id as text) as position_2
    from users where (email, id) > (cast(? as varchar), cast(? as bigint)) order by email, id limit ?;
