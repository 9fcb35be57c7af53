-- flight 1
begin isolation level repeatable read read only;
select id, title, author_id from posts;
select t.id, t.name, pt.post_id from tags t join post_tags pt on pt.tag_id = t.id
    where pt.post_id = any (array(select p.id from posts p)) order by t.name, t.id;
commit;
-- flight 2
select p.title from posts p join post_tags pt on pt.post_id = p.id join tags t on t.id = pt.tag_id
    where t.name = ?;
