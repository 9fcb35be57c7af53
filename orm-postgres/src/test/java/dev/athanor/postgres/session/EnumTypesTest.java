// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.types.ParcelTable.PARCEL;
import static dev.athanor.postgres.session.types.ScanTable.SCAN;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.ddl.Schema;
import dev.athanor.error.ConversionException;
import dev.athanor.error.DataFormatException;
import dev.athanor.error.MappingException;
import dev.athanor.postgres.PostgresDialect;
import dev.athanor.postgres.session.types.Parcel;
import dev.athanor.postgres.session.types.Parcel.Rank;
import dev.athanor.postgres.session.types.Parcel.Size;
import dev.athanor.postgres.session.types.Parcel.Slip;
import dev.athanor.postgres.session.types.Parcel.Status;
import dev.athanor.postgres.session.types.Parcel.Zone;
import dev.athanor.postgres.session.types.ParcelTable;
import dev.athanor.postgres.session.types.Scan;
import dev.athanor.query.Select;
import dev.athanor.relation.ToOne;
import dev.athanor.session.KeysetPage;
import dev.athanor.session.KeysetRequest;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Enums are types of PostgreSQL's own, in its order and by their labels, or texts by their labels. */
class EnumTypesTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(PARCEL, SCAN);

    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden/session");
    private static final Parcel FULL = ParcelTable.builder()
            .zone(Zone.SOUTH)
            .number(1)
            .status(Status.MOVING)
            .rank(new Rank(Status.ARRIVED))
            .history(Arrays.asList(Status.OPEN, null, Status.MOVING))
            .size(Size.LARGE)
            .slip(new Slip(Status.MOVING, List.of(Size.SMALL, Size.LARGE), Zone.EAST))
            .build();
    private static final Parcel BARE =
            ParcelTable.builder().zone(Zone.NORTH).number(2).build();

    private Session session;

    @BeforeEach
    void open() {
        session = LAB.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<Parcel> stored() {
        LAB.db().inTransaction(first -> first.addAll(List.of(FULL, BARE, BARE.withZone(Zone.EAST))));
        return List.of(BARE.withStatus(Status.SENT), BARE.withZone(Zone.EAST).withStatus(Status.SENT), FULL);
    }

    private long count(Condition... conditions) {
        return session.count(select(PARCEL).where(allOf(List.of(conditions))));
    }

    @Test
    void areCreatedBeforeTheirTablesAndDroppedBehindThem() {
        Schema schema = Schema.of(SCAN, PARCEL);
        GOLDEN.verify(
                "enums.sql",
                String.join(
                                ";\n\n",
                                Stream.of(
                                                schema.createStatements(PostgresDialect.INSTANCE),
                                                schema.dropStatements(PostgresDialect.INSTANCE))
                                        .flatMap(List::stream)
                                        .toList())
                        + ";\n");
        String types = "select count(*) from pg_type where typtype = 'e'";
        LAB.db().drop(schema);
        assertThat(LAB.rows(types)).containsExactly("0");
        LAB.db().create(schema);
        assertThat(LAB.rows(types)).containsExactly("2");
    }

    @Test
    void areOrderedAndComparedAsTheirConstantsAre() {
        List<Parcel> rows = stored();
        assertThat(session.list(select(PARCEL).orderBy(PARCEL.zone))).isEqualTo(rows);
        assertThat(count(PARCEL.zone.ge(Zone.EAST))).isEqualTo(2);
        assertThat(count(PARCEL.status.between(Status.OPEN, Status.SENT))).isEqualTo(2);
        assertThat(count(PARCEL.status.in(Status.MOVING, Status.OPEN))).isEqualTo(1);
        assertThat(count(PARCEL.status.in(List.of(Status.MOVING, Status.OPEN)))).isEqualTo(1);
        assertThat(count(PARCEL.zone.ne(Zone.NORTH))).isEqualTo(2);
        assertThat(count(PARCEL.rank.eq(new Rank(Status.ARRIVED)))).isEqualTo(1);
        assertThat(session.one(select(max(PARCEL.zone)))).isEqualTo(Zone.SOUTH);
        assertThat(session.one(select(PARCEL.status.orElse(Status.OPEN)).where(PARCEL.number.eq(1))))
                .isEqualTo(Status.MOVING);
    }

    @Test
    void areFoundByKeysAndReferredTo() {
        stored();
        Parcel parcel = session.find(PARCEL, new ParcelTable.Key(Zone.SOUTH, 1)).orElseThrow();
        Scan scan = session.add(new Scan(null, ToOne.of(parcel), Status.SENT));
        session.commit();
        session.clear();
        assertThat(session.one(select(SCAN).with(SCAN.parcel)).parcel().get()).isEqualTo(FULL);
        assertThat(session.list(select(SCAN.seen).where(SCAN.parcel().zone.eq(Zone.SOUTH))))
                .containsExactly(scan.seen());
    }

    @Test
    void areWrittenByEveryWay() {
        List<Parcel> rows = stored();
        List<Parcel> known = session.list(select(PARCEL).orderBy(PARCEL.zone));
        known.forEach(row -> session.update(row, PARCEL.status.set(Status.ARRIVED), PARCEL.history.set(List.of())));
        session.commit();
        session.execute(insertInto(PARCEL)
                .values(rows)
                .onConflict(PARCEL.zone, PARCEL.number)
                .doUpdate(PARCEL.history.set(PARCEL.excluded().history), PARCEL.size.set(Size.SMALL)));
        session.execute(update(PARCEL)
                .set(PARCEL.status.set(caseOf(PARCEL.zone)
                        .when(Zone.EAST, PARCEL.status.parameter(Status.OPEN))
                        .otherwise(Status.SENT)))
                .everyRow());
        session.commit();
        assertThat(LAB.rows("select zone, status, history, size from parcels order by zone"))
                .containsExactly(
                        "NORTH|SENT|null|s", "EAST|to pack|null|s", "SOUTH|SENT|{\"to pack\",NULL,\"in transit\"}|s");
    }

    @Test
    void areElementsOfArraysThatCostNoQuestionToTheServer() {
        stored();
        LAB.flights(
                1,
                () -> assertThat(session.list(select(PARCEL.history)
                                .where(
                                        PARCEL.history.has(Status.OPEN),
                                        PARCEL.history.containsAll(List.of(Status.MOVING)),
                                        PARCEL.history.overlaps(List.of(Status.MOVING, Status.SENT)),
                                        PARCEL.history.get(3).eq(Status.MOVING))))
                        .containsExactly(FULL.history()));
        assertThat(session.one(select(arrayAgg(PARCEL.zone).orderBy(PARCEL.zone.desc()))))
                .containsExactly(Zone.SOUTH, Zone.EAST, Zone.NORTH);
        assertThat(session.list(select(PARCEL.history.append(Status.SENT)).where(PARCEL.history.isNotNull())))
                .containsExactly(Arrays.asList(Status.OPEN, null, Status.MOVING, Status.SENT));
    }

    @Test
    void areTextsInDocumentsByTheSameLabels() {
        stored();
        assertThat(LAB.rows("select slip from parcels where slip is not null"))
                .containsExactly(
                        "{\"zone\": \"EAST\", \"sizes\": [\"s\", \"it's \\\"l\\\"\"], \"printed\": \"in transit\"}");
        assertThat(count(
                        PARCEL.slip.printed.eq(Status.MOVING),
                        PARCEL.slip.zone.eq(Zone.EAST),
                        PARCEL.slip.sizes.any(size -> size.eq(Size.LARGE))))
                .isEqualTo(1);
    }

    @Test
    void turnPagesInTheirOrder() {
        List<Parcel> rows = stored();
        Select<Parcel> query = select(PARCEL).orderBy(PARCEL.zone.desc(), PARCEL.number.asc());
        KeysetPage<Parcel> first = session.page(query, KeysetRequest.first(2));
        assertThat(first.rows()).containsExactly(rows.get(2), rows.get(1));
        assertThat(session.page(query, first.next().orElseThrow()).rows()).containsExactly(rows.get(0));
    }

    @Test
    void ofWhichOneSideKnowsMoreLabelsSaySo() {
        stored();
        LAB.execute("alter type \"Post\".\"user\" add value 'lost'");
        try {
            LAB.execute("update parcels set status = 'lost' where number = 1");
            assertThatThrownBy(() -> session.list(select(PARCEL)))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageContaining("Parcel.status")
                    .hasMessageContaining("no constant of Status, which has to pack, SENT, in transit, arrived")
                    .hasMessageNotContaining("lost");
        } finally {
            LAB.execute("delete from parcels");
            LAB.db().drop(Schema.of(SCAN, PARCEL));
            LAB.db().create(Schema.of(SCAN, PARCEL));
        }
        SqlType<Zone> more = SqlTypes.sqlEnum(Zone.class, "", "zone", "NORTH", "EAST", "WEST");
        assertThatThrownBy(() -> session.list(select(value(Zone.SOUTH, more))))
                .isInstanceOf(DataFormatException.class)
                .hasMessageNotContaining("WEST");
        assertThatThrownBy(() -> SqlTypes.sqlEnum(Zone.class, "", "zone", "NORTH"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Zone has 3 constants")
                .hasMessageContaining("compile");
    }

    @Test
    void areReadFromWhatARequestSays() {
        assertThat(PARCEL.status.type().ofText("in transit")).isEqualTo(Status.MOVING);
        assertThat(Optional.of(PARCEL.size.type().ofText("s"))).contains(Size.SMALL);
        assertThatThrownBy(() -> PARCEL.size.type().ofText("SMALL")).isInstanceOf(IllegalArgumentException.class);
    }
}
