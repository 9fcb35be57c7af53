// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.schema;

import dev.athanor.ddl.SchemaDifference.Kind;
import java.util.stream.Stream;

/**
 * One change to a database that was right, and the one difference it makes.
 *
 * @param says a part of the difference's description
 * @param certain whether it can be undone without a look at the rows
 */
record Break(Kind kind, String change, String says, boolean certain) {
    private static Break certain(Kind kind, String change, String says) {
        return new Break(kind, change, says, true);
    }

    private static Break uncertain(Kind kind, String change, String says) {
        return new Break(kind, change, says, false);
    }

    static Stream<Break> ofTablesAndTypes() {
        return Stream.of(
                certain(Kind.TABLE, "drop table reviews", "the table reviews of Review is not there"),
                certain(
                        Kind.ENUM,
                        "alter type pace rename to old; create type pace as enum ('FAST'); alter table trips alter"
                                + " stars type pace using cast(cast(stars as text) as pace); drop type old",
                        "pace lacks ('SLOW')"),
                uncertain(
                        Kind.ENUM,
                        "alter type pace rename to old; create type pace as enum ('FAST', 'SLOW'); alter table trips"
                                + " alter stars type pace using cast(cast(stars as text) as pace); drop type old",
                        "orders its labels"),
                uncertain(Kind.ENUM, "alter type \"Post\".\"user\" add value 'lost'", "('lost')"),
                certain(Kind.COLUMN, "alter table items drop column quantity", "items.quantity is not there"),
                certain(Kind.COLUMN, "alter table orders drop column user_id", "Order.user has no column"),
                certain(Kind.COLUMN, "alter table tasks drop column project", "tasks.project is not there"),
                certain(Kind.COLUMN, "alter table invoices drop column total", "Invoice.total has no column"),
                certain(Kind.COLUMN, "alter table slots drop column id", "slots.id is not there"),
                uncertain(Kind.COLUMN, "alter table users add fax text not null", "users.fax, which takes no NULL"),
                certain(
                        Kind.TYPE,
                        "alter table users alter email type varchar(50)",
                        "User.email is varchar(100), but the column users.email is varchar(50)"),
                certain(Kind.TYPE, "alter table users alter email type text", "is text"),
                certain(Kind.TYPE, "alter table reviews alter text type varchar(9)", "is varchar(9)"),
                certain(Kind.TYPE, "alter table orders alter status type varchar(20)", "is varchar(20)"),
                certain(Kind.TYPE, "alter table orders alter total type numeric(8, 2)", "is numeric(8, 2)"),
                uncertain(Kind.TYPE, "alter table orders alter total type numeric", "is numeric"),
                uncertain(Kind.TYPE, "alter table orders alter total type numeric(12, 3)", "is numeric(12, 3)"),
                uncertain(Kind.TYPE, "alter table users alter age type bigint", "is integer, but"),
                certain(Kind.TYPE, "alter table tasks alter rank type smallint", "is smallint"),
                uncertain(Kind.TYPE, "alter table users alter created_at type timestamp", "is timestamptz, but"),
                uncertain(Kind.TYPE, "alter table users alter created_at type timestamptz(3)", "is timestamptz(3)"),
                uncertain(Kind.TYPE, "alter table users alter settings type json", "is jsonb, but"),
                uncertain(Kind.TYPE, "alter table reviews alter id type text", "is uuid, but"),
                certain(Kind.TYPE, "alter table parcels alter status type text", "is \"Post\".\"user\", but"),
                uncertain(Kind.TYPE, "alter table parcels alter history type text[]", "is \"Post\".\"user\"[], but"));
    }

    static Stream<Break> ofColumns() {
        return Stream.of(
                certain(Kind.NULLABILITY, "alter table users alter age set not null", "User.age may be null"),
                certain(Kind.NULLABILITY, "alter table tasks alter title drop not null", "Task.title is never null"),
                certain(Kind.DEFAULT, "alter table users alter created_at drop default", "has none"),
                certain(Kind.DEFAULT, "alter table products alter active set default false", "has false"),
                certain(
                        Kind.DEFAULT,
                        "alter table users alter created_at set default clock_timestamp()",
                        "has clock_timestamp()"),
                uncertain(Kind.COMPUTED, "alter table invoices alter total drop expression", "is not computed"),
                certain(
                        Kind.COMPUTED,
                        "alter table invoices alter theirs set expression as (99 - ours)",
                        "computes it as (99 - ours)"),
                certain(
                        Kind.COMPUTED,
                        "alter table tasks drop label; alter table tasks add label text generated always as"
                                + " (lower(title)) stored; create index on tasks (label)",
                        "Task.label is written"),
                certain(Kind.SEQUENCE, "alter table tasks alter id drop identity", "owns none"),
                certain(Kind.SEQUENCE, "alter table tasks alter id set generated always", "is generated always"),
                uncertain(
                        Kind.SEQUENCE,
                        "alter table tasks alter id drop identity; create sequence numbers;"
                                + " alter table tasks alter id set default nextval('numbers')",
                        "owns none"));
    }

    static Stream<Break> ofConstraints() {
        return Stream.of(
                certain(Kind.PRIMARY_KEY, "alter table scans drop constraint scans_pkey", "has no primary key"),
                uncertain(
                        Kind.PRIMARY_KEY,
                        "alter table slots drop constraint slots_pkey, add primary key (id, place)",
                        "has the primary key (id, place)"),
                certain(Kind.UNIQUE, "alter table users drop constraint users_email_key", "users (email)"),
                certain(
                        Kind.UNIQUE,
                        "alter table users drop constraint users_email_key;"
                                + " create unique index users_email_key on users (lower(email))",
                        "users (email)"),
                certain(
                        Kind.UNIQUE,
                        "alter table users drop constraint users_email_key;"
                                + " alter table users add constraint users_email_key unique (id, email)",
                        "users (email)"),
                certain(
                        Kind.UNIQUE,
                        "alter table tasks drop constraint tasks_project_title_key;"
                                + " create unique index on tasks (project, title) where done",
                        "tasks (project, title)"),
                certain(
                        Kind.UNIQUE,
                        "alter table slots drop constraint slots_ticket_key,"
                                + " add constraint slots_ticket_key unique (ticket)",
                        "slots_ticket_key is not deferrable"),
                certain(
                        Kind.FOREIGN_KEY,
                        "alter table orders drop constraint orders_user_id_fkey",
                        "Order refers by orders (user_id) to users"),
                certain(
                        Kind.FOREIGN_KEY,
                        "alter table tasks drop constraint tasks_parent_id_fkey, add constraint tasks_parent_id_fkey"
                                + " foreign key (parent_id) references tasks on delete set null",
                        "on delete cascade, but the foreign key tasks_parent_id_fkey does not"),
                certain(
                        Kind.FOREIGN_KEY,
                        "alter table reviews drop constraint reviews_author_id_fkey,"
                                + " add constraint other foreign key (author_id) references tasks",
                        "reviews (author_id)"),
                certain(Kind.CHECK, "alter table tasks drop constraint tasks_check", "checked by rank > 0"),
                certain(
                        Kind.CHECK,
                        "alter table tasks drop constraint tasks_check, add constraint tasks_check check (rank >= 0)",
                        "tasks_check says (rank >= 0)"),
                certain(
                        Kind.CHECK,
                        "alter table orders drop constraint orders_status_check,"
                                + " add constraint orders_status_check check (status in ('NEW', 'PAID'))",
                        "orders_status_check says"));
    }

    static Stream<Break> ofIndexes() {
        return Stream.of(
                certain(
                        Kind.INDEX,
                        "update pg_index set indisvalid = false where indexrelid = 'orders_user_id_idx'::regclass",
                        "none that can be used"),
                certain(Kind.INDEX, "drop index orders_user_id_idx", "rows are found that refer"),
                certain(
                        Kind.INDEX,
                        "drop index orders_user_id_idx; create index on orders (user_id) where total > 0",
                        "orders (user_id)"),
                certain(Kind.INDEX, "drop index tasks_label_idx", "tasks (label)"),
                certain(
                        Kind.INDEX,
                        "drop index tasks_due_title_idx; create index on tasks (title, due)",
                        "tasks (due, title)"),
                certain(
                        Kind.INDEX,
                        "drop index tasks_open_idx; create index on tasks (due) where done",
                        "tasks (due) where not done"),
                certain(
                        Kind.INDEX,
                        "drop index slots_badge_idx; create index on slots (badge)",
                        "a unique index on slots (badge)"));
    }

    static Stream<Break> ofOptions() {
        return Stream.of(
                certain(
                        Kind.UNIQUE,
                        "alter table letters drop constraint letters_box_place_key,"
                                + " add constraint letters_box_place_key unique (box, place)",
                        "letters (box, place)"),
                certain(
                        Kind.INDEX,
                        "drop index letters_sender_sent_at_idx; create index on letters (sender, sent_at desc)",
                        "(sender, sent_at desc nulls last)"),
                certain(
                        Kind.INDEX,
                        "drop index letters_lower_idx; create unique index on letters (upper(subject))",
                        "a unique index on letters (lower(subject))"),
                certain(
                        Kind.INDEX,
                        "drop index letters_lower_idx; create index on letters (lower(subject))",
                        "a unique index on letters (lower(subject))"),
                certain(
                        Kind.INDEX,
                        "drop index letters_heavy_idx; create index on letters ((pages * weight)) where pages > 0",
                        "letters ((pages*weight) desc) where pages > 0"),
                certain(
                        Kind.INDEX,
                        "drop index letters_subject_idx;"
                                + " create index on letters (subject collate \"C\" text_pattern_ops)",
                        "include (pages)"),
                certain(
                        Kind.INDEX,
                        "drop index letters_subject_idx; create index on letters (subject text_pattern_ops) include"
                                + " (pages)",
                        "collate \"C\""),
                certain(
                        Kind.INDEX,
                        "drop index letters_tags_idx; create index on letters (tags)",
                        "letters using gin (tags)"),
                certain(
                        Kind.FOREIGN_KEY,
                        "alter table letters alter constraint letters_answers_id_fkey not deferrable",
                        ", deferrable, but"),
                certain(
                        Kind.FOREIGN_KEY,
                        "alter table letters drop constraint letters_answers_id_fkey, add constraint other"
                                + " foreign key (answers_id) references letters deferrable",
                        ", on update cascade, but the foreign key other"),
                certain(Kind.COMMENT, "comment on table letters is null", "letters has none"),
                certain(Kind.COMMENT, "comment on column letters.sender is 'someone'", "letters.sender has another"),
                certain(Kind.COLUMN, "alter table letters drop column sender", "letters.sender is not there"));
    }

    @Override
    public String toString() {
        return change;
    }
}
