-- flight 1
begin;
with inserted as (insert into acme.tags (id, name) values (?, ?) returning 1)
select cast('inserted rows of Tag: ' || count(*) as integer) from inserted having count(*) <> ?;
commit;
-- flight 2
select id, name from globex.tags order by name;
