-- flight 1
select email from readers where email like ? escape '\' and owed > ? order by email;
-- flight 2
select sum(owed) from readers limit ?;
