// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.schema;

import static dev.athanor.postgres.schema.EnvelopeTable.ENVELOPE;
import static dev.athanor.postgres.schema.LetterTable.LETTER;
import static dev.athanor.postgres.session.filled.InvoiceTable.INVOICE;
import static dev.athanor.postgres.session.flushing.SlotTable.SLOT;
import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.postgres.session.types.ParcelTable.PARCEL;
import static dev.athanor.postgres.session.types.ScanTable.SCAN;
import static dev.athanor.postgres.session.types.TripTable.TRIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.catalog.CatalogName;
import dev.athanor.catalog.CatalogTable;
import dev.athanor.ddl.Schema;
import dev.athanor.ddl.SchemaDifference;
import dev.athanor.ddl.SchemaDifference.Kind;
import dev.athanor.engine.StatementEvent;
import dev.athanor.error.MappingException;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database beside the entities: the one that was made for them differs in nothing, and one change is one difference. */
class SchemaDifferencesTest {
    @RegisterExtension
    static final Workshop EMPTY = Workshop.with();

    private static final Schema SCHEMA = Schema.of(
            USER, COUPON, ORDER, PRODUCT, ITEM, REVIEW, TASK, SLOT, INVOICE, PARCEL, SCAN, TRIP, LETTER, ENVELOPE);

    @AfterEach
    void noTables() {
        EMPTY.execute("drop schema public cascade");
        EMPTY.execute("create schema public");
        EMPTY.execute("drop schema if exists \"Post\" cascade");
        EMPTY.execute("drop schema if exists weather cascade");
        EMPTY.execute("drop schema if exists \"Tenant 7\" cascade");
        EMPTY.execute("drop schema if exists \"post 7\" cascade");
    }

    private static List<SchemaDifference> differences() {
        return EMPTY.db().differences(SCHEMA);
    }

    private static void repair(List<SchemaDifference> differences) {
        differences.forEach(difference -> difference.remedy().forEach(EMPTY::execute));
    }

    @ParameterizedTest
    @MethodSource({
        "dev.athanor.postgres.schema.Break#ofTablesAndTypes",
        "dev.athanor.postgres.schema.Break#ofColumns",
        "dev.athanor.postgres.schema.Break#ofConstraints",
        "dev.athanor.postgres.schema.Break#ofIndexes",
        "dev.athanor.postgres.schema.Break#ofOptions"
    })
    void oneChangeIsOneDifferenceThatItsRemedyEnds(Break change) {
        EMPTY.db().create(SCHEMA);
        EMPTY.execute(change.change());
        List<SchemaDifference> differences = differences();
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(change.kind());
            assertThat(difference.description()).contains(change.says());
            assertThat(difference.remedy().isEmpty()).isNotEqualTo(change.certain());
        });
        if (change.certain()) {
            repair(differences);
            assertThat(differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table archive (id int)",
                "alter table users add fax text, add telex text not null default 'none'",
                "alter table users add checked_at timestamptz, add check (age < 150), add unique (age)",
                "alter table users add constraint at_commit unique (email) deferrable",
                "alter table orders add constraint with_users foreign key (user_id) references users on delete set"
                        + " null",
                "create index on orders (version)",
                "alter table tasks rename constraint tasks_check to rank_above_zero",
                "alter index tasks_open_idx rename to tasks_to_do",
                "alter table tasks alter id drop identity; create sequence numbers owned by tasks.id;"
                        + " alter table tasks alter id set default nextval('numbers')",
                "alter table users drop constraint users_email_key; create unique index on users (email)",
                "drop index orders_user_id_idx; create index on orders (user_id, total)",
                "drop index orders_coupon_code_idx; create index on orders (coupon_code) where coupon_code is not null",
                "drop index orders_user_id_idx; create index on orders using hash (user_id)",
                "drop index letters_sender_sent_at_idx;"
                        + " create index on letters (sender asc nulls last, sent_at desc nulls last, pages)",
                "drop index letters_heavy_idx; create index on letters ( (pages * (weight)) desc nulls first)"
                        + " where (pages)>(0) and true",
                "drop index letters_subject_idx;"
                        + " create index on letters (subject collate \"C\" text_pattern_ops) include (weight, pages)",
                "comment on column users.email is 'where it goes'",
                "create domain mail as varchar(100) check (value like '%@%'); alter table users alter email type mail",
                "create domain given as varchar(100) not null; create domain mail as given;"
                        + " alter table users alter email drop not null, alter email type mail",
                "alter table products alter active set default 'true'",
                "alter table tasks drop constraint tasks_check, add check ( (rank)>0 and true )",
                "alter table tasks drop constraint tasks_check, add check (rank > 0) not valid",
                "alter table invoices alter total set expression as ((price)*((quantity)))",
                "alter table items drop column quantity; alter table items add quantity int not null",
                "alter table reviews rename to notes; create view reviews as select author_id, id, text from notes",
                "alter table reviews rename to notes; create materialized view reviews as select * from notes"
            })
    void whatSessionsDoNotNeedIsNoDifference(String change) {
        EMPTY.db().create(SCHEMA);
        EMPTY.execute(change);
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatIsMadeForTheEntitiesDiffersInNothingWhetherCreatedOrRepaired() throws Exception {
        EMPTY.execute("create extension if not exists pg_trgm");
        List<KeyedTable<?, ?>> tables = GeneratedTables.all();
        assertThat(tables).hasSizeGreaterThan(80);
        for (KeyedTable<?, ?> table : tables) {
            Schema schema = Schema.of(GeneratedTables.withTargets(table).toArray(KeyedTable<?, ?>[]::new));
            repair(EMPTY.db().differences(schema));
            assertThat(EMPTY.db().differences(schema)).as("%s, repaired", table).isEmpty();
            EMPTY.db().drop(schema);
            EMPTY.db().create(schema);
            assertThat(EMPTY.db().differences(schema)).as("%s, created", table).isEmpty();
            EMPTY.db().drop(schema);
        }
    }

    @Test
    void anExpressionThatTheServerRefusesDoesNotHideTheOthers() {
        EMPTY.db().create(SCHEMA);
        EMPTY.execute("alter table tasks drop rank");
        List<SchemaDifference> differences = differences();
        assertThat(differences).extracting(SchemaDifference::kind).containsExactly(Kind.COLUMN, Kind.CHECK);
        repair(differences);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aViewIsHeldToItsColumnsOnly() {
        EMPTY.db().create(SCHEMA);
        EMPTY.execute("alter table reviews rename to notes;"
                + " create view reviews as select id, cast(text as varchar) as text from notes");
        assertThat(differences()).extracting(SchemaDifference::kind).containsExactly(Kind.COLUMN, Kind.TYPE);
        assertThat(differences().get(0).remedy()).isEmpty();
    }

    @Test
    void aPartitionedTableIsComparedAsAnyOtherWithPartitionsAndWithout() {
        EMPTY.db().create(SCHEMA);
        EMPTY.execute("alter table envelopes rename to whole;"
                + " create table envelopes (like whole including all) partition by range (id)");
        assertThat(differences()).extracting(SchemaDifference::kind).containsExactly(Kind.COMMENT);
        repair(differences());
        EMPTY.execute("create table low partition of envelopes for values from (0) to (100);"
                + " create table high partition of envelopes for values from (100) to (200)");
        assertThat(differences()).isEmpty();
    }

    @Test
    void schemasThatStandForOthersAreCompared() {
        Database tenant = EMPTY.db().with(options -> options.schemas(Map.of("", "Tenant 7", "Post", "post 7")));
        tenant.create(SCHEMA);
        assertThat(tenant.differences(SCHEMA)).isEmpty();
        assertThat(differences()).extracting(SchemaDifference::kind).containsOnly(Kind.ENUM, Kind.TABLE);
        EMPTY.execute("drop index \"Tenant 7\".orders_user_id_idx; drop type \"Tenant 7\".pace cascade;"
                + " create index orders_user_id_idx on \"Tenant 7\".orders (total)");
        repair(tenant.differences(SCHEMA));
        assertThat(tenant.differences(SCHEMA)).isEmpty();
    }

    @Test
    void readsWithSoManyStatementsForOneTableAsForMany() {
        EMPTY.db().create(SCHEMA);
        int before = EMPTY.sent().events().size();
        EMPTY.db().verify(Schema.of(TASK));
        List<String> ofOne = sentSince(before);
        before = EMPTY.sent().events().size();
        EMPTY.db().verify(Schema.of(USER, COUPON, ORDER, PRODUCT, ITEM, REVIEW, TASK, SLOT, INVOICE));
        assertThat(sentSince(before)).isEqualTo(ofOne);
        assertThat(ofOne).filteredOn(label -> label.equals("read the catalog")).hasSize(4);
        assertThat(ofOne).contains("begin isolation level repeatable read read only");
    }

    private static List<String> sentSince(int before) {
        List<StatementEvent> events = EMPTY.sent().events();
        return events.subList(before, events.size()).stream()
                .map(StatementEvent::label)
                .toList();
    }

    @Test
    void verifyNamesAllDifferencesWithTheirRemedies() {
        EMPTY.db().create(SCHEMA);
        assertThatCode(() -> EMPTY.db().verify(SCHEMA)).doesNotThrowAnyException();
        EMPTY.execute("alter table users alter age type bigint; drop index orders_user_id_idx");
        assertThatThrownBy(() -> EMPTY.db().verify(SCHEMA))
                .isInstanceOf(MappingException.class)
                .hasMessage("""
                    The database is not what the entities say in 2 points:
                    User.age is integer, but the column users.age is bigint
                    Order has an index on orders (user_id), by which the rows are found that refer to another, but the table has none that can be used
                        create index orders_user_id_idx on orders (user_id);
                    Change the database by a migration, or the entities.\
                    """);
    }

    @Test
    void describesWhatASchemaOfTheDatabaseHas() {
        EMPTY.execute("create table public.\"Old Notes\" (a int not null, b varchar(9) default 'x', primary key (a))");
        EMPTY.execute("create view aside as select 1 as one");
        assertThat(EMPTY.db().describe("public"))
                .extracting(table -> table.name().name())
                .containsExactly("Old Notes", "aside");
        assertThat(EMPTY.db().describe("public").get(0))
                .isEqualTo(new CatalogTable(
                        new CatalogName("public", "Old Notes", true),
                        CatalogTable.Kind.TABLE,
                        List.of(
                                new CatalogTable.Column(
                                        "a", "integer", null, false, null, null, CatalogTable.Sequence.NONE, null),
                                new CatalogTable.Column(
                                        "b",
                                        "varchar(9)",
                                        null,
                                        true,
                                        "'x'::character varying",
                                        null,
                                        CatalogTable.Sequence.NONE,
                                        null)),
                        List.of("a"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new CatalogTable.Index(
                                "Old Notes_pkey",
                                true,
                                true,
                                "btree",
                                List.of("a"),
                                List.of(""),
                                List.of(),
                                true,
                                null)),
                        null));
        assertThat(EMPTY.db().describe("nowhere")).isEmpty();
    }
}
