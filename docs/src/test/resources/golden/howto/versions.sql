-- flight 1
begin;
update orders set status = ?, version = version + 1 where total < ?;
-- flight 2
commit;
