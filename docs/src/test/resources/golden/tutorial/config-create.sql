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
insert into configs (name, settings) select name, settings::jsonb
    from unnest(?::text[], ?::text[]) as input (name, settings);
commit;
