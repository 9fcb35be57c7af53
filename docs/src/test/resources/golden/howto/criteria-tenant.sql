-- flight 1
begin;
with inserted as (insert into tickets (id, customer, number, title, deleted_at, version) values (?, ?, ?, ?,
    ?, ?) returning 1)
select cast('inserted rows of Ticket: ' || count(*) as integer) from inserted having count(*) <> ?;
commit;
-- flight 2
select id, customer, number, title, deleted_at, version from tickets where customer = ? and deleted_at is null;
