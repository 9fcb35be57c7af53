-- flight 1
begin isolation level repeatable read read only;
select id, name from authors;
select p.id, p.text, p.author_id from profiles p where p.author_id = any (array(select a.id from authors a))
    order by p.id;
commit;
-- flight 2
begin;
with changed as (delete from profiles where id = ? returning 1)
select cast('stale rows of Profile in step ' || ? || ': ' || (1 + count(*)) as integer)
    from changed having count(*) = 0;
with inserted as (insert into profiles (id, text, author_id) values (?, ?, ?) returning 1)
select cast('inserted rows of Profile: ' || count(*) as integer) from inserted having count(*) <> ?;
commit;
