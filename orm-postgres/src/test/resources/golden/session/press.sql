create table articles (
    id integer not null,
    title text not null,
    words integer not null,
    published_at timestamptz,
    topics text[] not null,
    facts jsonb not null,
    print_width integer not null,
    print_pages integer not null,
    writer_name text not null,
    editor text,
    constraint articles_pkey primary key (id)
);

create index articles_writer_name_published_at_idx on articles (writer_name, published_at desc nulls last);

create unique index articles_title_words_idx on articles (title, words) include (published_at, print_pages);

create index articles_facts_idx on articles using gin (facts jsonb_path_ops);

create index articles_title_trgm_idx on articles using gin (title gin_trgm_ops);

create index articles_title_gist_idx on articles using gist (title gist_trgm_ops(siglen=32));

create index articles_prefix_idx on articles (title collate "C" text_pattern_ops desc);

create index articles_topics_idx on articles using gin (topics);

create index articles_published_at_idx on articles using brin (published_at);

create index articles_words_idx on articles (words nulls first) where published_at is not null;

create index articles_editor_expr_date_part_idx on articles (editor, (words * 2) desc, date_part('year', "published_at" at time zone 'UTC'));

create index articles_place_idx on articles using hash ((facts ->> 'place'));

create unique index articles_draft_idx on articles ((true)) where print_pages < 0;

comment on column articles.print_width is 'of a sheet, in millimetres';

create table writers (
    name text not null,
    email text not null,
    desk integer,
    badge integer,
    best_id integer not null,
    constraint writers_pkey primary key (name),
    constraint writers_desk_key unique nulls not distinct (desk),
    constraint writers_reached_key unique nulls not distinct (email, desk),
    constraint writers_best_id_fkey foreign key (best_id) references articles (id) deferrable initially deferred
);

create index writers_best_id_idx on writers (best_id);

create unique index writers_lower_idx on writers (lower(email));

create unique index writers_badge_idx on writers (badge) nulls not distinct where name like '%!';

comment on table writers is 'Who writes; it''s kept for "ever",
and longer\';

comment on column writers.email is 'where it''s read';

comment on column writers.best_id is 'what readers liked';

create table tags (
    name text not null,
    constraint tags_pkey primary key (name)
);

create table articles_tags (
    article_id integer not null,
    tag_name text not null,
    constraint articles_tags_pkey primary key (article_id, tag_name),
    constraint articles_tags_article_id_fkey foreign key (article_id) references articles (id) on delete cascade on update cascade,
    constraint articles_tags_tag_name_fkey foreign key (tag_name) references tags (name) on delete cascade on update cascade
);

create index articles_tags_tag_name_idx on articles_tags (tag_name);

alter table articles add constraint articles_writer_name_fkey foreign key (writer_name) references writers (name) on update cascade deferrable initially deferred;

alter table articles add constraint articles_editor_fkey foreign key (editor) references writers (name) on delete set null on update cascade;
