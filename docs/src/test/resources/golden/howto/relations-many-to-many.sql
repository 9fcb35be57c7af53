begin;
with input (post_id, tag_id, n) as materialized (select *
    from unnest((select ?::uuid[]), (select ?::uuid[])) with ordinality as input (post_id, tag_id, n)),
locked as materialized (select target.post_id, target.tag_id
    from post_tags as target join input on target.post_id = input.post_id and target.tag_id = input.tag_id
    order by 1, 2 for update of target) delete from post_tags as target using locked
    where target.post_id = locked.post_id and target.tag_id = locked.tag_id;
with inserted as (insert into tags (id, name) values (?, ?) returning 1)
select cast('inserted rows of Tag: ' || count(*) as integer) from inserted having count(*) <> ?;
insert into post_tags (post_id, tag_id)
select * from unnest(?::uuid[], ?::uuid[]) order by 1, 2 on conflict do nothing;
commit;
