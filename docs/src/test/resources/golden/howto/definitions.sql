create table stories (
    id uuid not null,
    title text not null,
    web_address text not null,
    published_at timestamptz,
    facts jsonb not null,
    section_code text not null,
    constraint stories_pkey primary key (id)
);
create index stories_section_code_published_at_idx on stories (section_code, published_at desc nulls last);
create unique index stories_lower_idx on stories (lower(web_address));
create index stories_facts_idx on stories using gin (facts jsonb_path_ops);
create index stories_published_at_idx on stories (published_at) include (title, web_address) where published_at is not null;
comment on table stories is 'What readers see; kept for ever';
comment on column stories.web_address is 'without the host';
create table sections (
    code text not null,
    title text not null,
    parent_code text,
    lead_id uuid not null,
    constraint sections_pkey primary key (code),
    constraint sections_parent_code_title_key unique nulls not distinct (parent_code, title),
    constraint sections_parent_code_fkey foreign key (parent_code) references sections (code) on update cascade,
    constraint sections_lead_id_fkey foreign key (lead_id) references stories (id) deferrable initially deferred
);
create index sections_lead_id_idx on sections (lead_id);
alter table stories add constraint stories_section_code_fkey foreign key (section_code) references sections (code) on update cascade;
