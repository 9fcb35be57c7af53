-- flight 1
begin isolation level repeatable read read only;
select count(*) from orders;
-- flight 2
select sum(total) from orders limit ?;
-- flight 3
commit;
