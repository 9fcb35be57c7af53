-- flight 1
begin;
-- flight 2
select id, user_id, total, status, version from orders order by id;
-- flight 3
commit;
