-- flight 1
begin;
create table configs (
    name varchar(50) not null,
    settings jsonb not null,
    constraint configs_pkey primary key (name)
);
commit;
-- flight 2
begin;
with inserted as (insert into configs (name, settings)
select name, settings::jsonb from unnest(?::text[], ?::text[]) as input (name, settings) returning 1)
select cast('inserted rows of Config: ' || count(*) as integer) from inserted having count(*) <> ?;
commit;
