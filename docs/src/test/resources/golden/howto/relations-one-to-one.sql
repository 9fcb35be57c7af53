-- flight 1
begin isolation level repeatable read read only;
select id, name from authors;
select p.id, p.text, p.author_id from profiles p where p.author_id = any (array(select a.id from authors a))
    order by p.id;
commit;
-- flight 2
begin;
with input (id, n) as materialized (select * from unnest(?::uuid[]) with ordinality as input (id, n)),
locked as materialized (select input.* from profiles as target join input on target.id = input.id
    order by target.id for update of target),
changed as (delete from profiles as target using locked where target.id = locked.id returning locked.n)
select cast('stale rows of Profile in step ' || ? || ': ' || string_agg(cast(n as text), ','
    order by n) as integer) from input where not exists (select from changed
    where changed.n = input.n) having count(*) > 0;
with inserted as (insert into profiles (id, text, author_id) values (?, ?, ?) returning 1)
select cast('inserted rows of Profile: ' || count(*) as integer) from inserted having count(*) <> ?;
commit;
