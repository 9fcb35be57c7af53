// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import static dev.athanor.docs.model.SampleTable.SAMPLE;
import static dev.athanor.docs.types.LoginTable.LOGIN;
import static dev.athanor.docs.types.MembershipTable.MEMBERSHIP;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.model.Purpose;
import dev.athanor.docs.model.Sample;
import dev.athanor.docs.types.Login;
import dev.athanor.docs.types.Membership;
import dev.athanor.error.ConversionException;
import dev.athanor.schema.Column;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import dev.athanor.type.Cidr;
import dev.athanor.type.Inet;
import dev.athanor.type.MacAddress;
import dev.athanor.type.Range;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypesTest {
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456789Z");
    private static final Sample SAMPLE_ROW = new Sample(
            new UUID(1, 1),
            true,
            (short) 1,
            2,
            3,
            1.5f,
            2.5,
            new BigDecimal("1.10"),
            new BigDecimal("9.9"),
            "text",
            "short",
            new byte[] {1, 2},
            LocalDate.of(2026, 5, 1),
            LocalTime.of(12, 0, 0, 999),
            LocalDateTime.of(2026, 5, 1, 12, 0),
            NOON,
            NOON.atOffset(ZoneOffset.ofHours(2)),
            Duration.ofMinutes(90),
            Period.ofMonths(1),
            Range.closed(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)),
            SqlTypes.INET_ADDRESS.ofText("10.0.0.1"),
            Inet.of("10.0.0.1/24"),
            Cidr.of("10.0.0.0/24"),
            MacAddress.of("08:00:2b:01:02:03"),
            Purpose.PARTY,
            Arrays.asList("a", "b"),
            Map.of("n", 1L),
            Map.of("n", 2L));

    @Test
    void haveColumns() {
        Map<String, Column<Sample, ?>> columns = SAMPLE.columns().stream()
                .collect(Collectors.toMap(column -> column.definition().component(), column -> column));
        String table = Arrays.stream(Sample.class.getRecordComponents())
                .map(component ->
                        "| `" + component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "") + "` | `"
                                + component.getName() + "` | `"
                                + Objects.requireNonNull(columns.get(component.getName()))
                                        .type()
                                        .sqlName() + "` |\n")
                .collect(Collectors.joining("", "| Component | Named | Column |\n| --- | --- | --- |\n", ""));
        GOLDEN.verify("reference/types.md", table);
    }

    @Test
    void comeBackAsTheServerHoldsThem() {
        try (Stage stage = Stage.of(SAMPLE)) {
            Sample added = stage.db().transaction(session -> session.add(SAMPLE_ROW));
            try (Session session = stage.db().openSession()) {
                Sample read = session.find(SAMPLE, SAMPLE_ROW.id()).orElseThrow();
                assertThat(read).usingRecursiveComparison().isEqualTo(added);
                assertThat(read.money()).isEqualTo(new BigDecimal("9.90"));
                assertThat(read.decimal()).isEqualTo(new BigDecimal("1.10"));
                assertThat(read.instant()).isEqualTo(Instant.parse("2026-05-01T12:00:00.123456Z"));
                assertThat(read.offset().getOffset()).isEqualTo(ZoneOffset.UTC);
                assertThat(read.time()).isEqualTo(LocalTime.of(12, 0));
            }
        }
    }

    @Test
    void areConvertedByTheProgramsOwn() {
        try (Stage stage = Stage.of(MEMBERSHIP)) {
            stage.db()
                    .inTransaction(
                            session -> session.addAll(List.of(new Membership(1, true), new Membership(2, false))));
            try (Session session = stage.db().openSession()) {
                assertThat(session.list(select(MEMBERSHIP).where(MEMBERSHIP.active.eq(true))))
                        .containsExactly(new Membership(1, true));
                assertThat(session.list(select(MEMBERSHIP.id)
                                .where(MEMBERSHIP.active.unwrapped().eq("N"))))
                        .containsExactly(2L);
            }
        }
    }

    @Test
    void textsWithoutCase() {
        try (Stage stage = Stage.of(LOGIN)) {
            stage.db().inTransaction(session -> session.add(new Login(1, "Ada@example.org")));
            stage.forget();
            try (Session session = stage.db().openSession()) {
                // region caseless
                List<Login> found = session.list(select(LOGIN).where(LOGIN.email.eq("ada@EXAMPLE.org")));
                // endregion
                assertThat(found).containsExactly(new Login(1, "Ada@example.org"));
            }
            stage.assertSent("reference/caseless.sql");
        }
    }

    @Test
    void refuseWhatTheyCannotHold() {
        try (Stage stage = Stage.of(SAMPLE)) {
            refused(stage, row -> row.withShortText("x".repeat(21)), "Sample.shortText");
            refused(stage, row -> row.withText("a\0b"), "NUL");
            refused(stage, row -> row.withText("\ud83d"), "surrogate");
            refused(stage, row -> row.withMoney(new BigDecimal("0.001")), "round");
            refused(stage, row -> row.withMoney(new BigDecimal("123456789.00")), "8 digits");
            refused(stage, row -> row.withDecimal(new BigDecimal("1e131073")), "131072");
            refused(stage, row -> row.withDate(LocalDate.MAX), "5874897");
            refused(stage, row -> row.withInstant(Instant.MAX), "294276");
            refused(stage, row -> row.withTimestamp(LocalDateTime.of(Year.MAX_VALUE, 1, 1, 0, 0)), "294276");
            refused(stage, row -> row.withOffset(OffsetDateTime.MIN), "4713 BC");
            refused(stage, row -> row.withTexts(List.of("\0")), "element");
            assertThat(stage.flights()).isZero();
        }
    }

    private static void refused(Stage stage, UnaryOperator<Sample> change, String word) {
        assertThatThrownBy(() -> stage.db().inTransaction(session -> session.add(change.apply(SAMPLE_ROW))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining(word);
    }
}
