// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.postgres.session.tenants.AccountTable.ACCOUNT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ForeignTenantException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.session.model.Everything;
import dev.athanor.postgres.session.model.Everything.Colour;
import dev.athanor.postgres.session.model.Everything.Mood;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.postgres.session.tenants.Account;
import dev.athanor.postgres.session.tenants.LabelTable;
import dev.athanor.postgres.session.tenants.MemberTable;
import dev.athanor.postgres.session.tenants.ProjectTable;
import dev.athanor.postgres.session.tenants.TaskTable;
import dev.athanor.session.Database;
import dev.athanor.type.Cidr;
import dev.athanor.type.Inet;
import dev.athanor.type.MacAddress;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is copied in comes out as it was, whatever the values, and criteria hold in both directions. */
class CopyRoundTripTest {
    private static final String[] HOSTILE = {
        "\\",
        "\\N",
        "\\.",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\b",
        "\f",
        "\u000b",
        "\"",
        "'",
        "{",
        "}",
        ",",
        "NULL",
        "\u00fc",
        "\u20ac",
        "\ud83d\ude00",
        "\ufffd",
        "\u0001",
        "\u007f",
        "\\t",
        "\\x41",
        "\\101",
        " ",
        "",
        "a",
        "\u2028"
    };

    @RegisterExtension
    static final Workshop LAB = Workshop.with(
            EVERYTHING, ACCOUNT, ProjectTable.PROJECT, TaskTable.TASK, LabelTable.LABEL, MemberTable.MEMBER);

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(6);
        for (int i = 0; i < parts; i++) {
            text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
        }
        return text.toString();
    }

    private static <T> @Nullable T orNull(SplittableRandom random, T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static Everything record(SplittableRandom random, int id) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        int year = random.nextInt(4) == 0 ? random.nextInt(-4700, 200_000) : random.nextInt(1900, 2100);
        LocalDate date = LocalDate.of(year, random.nextInt(1, 13), random.nextInt(1, 29));
        LocalDateTime moment = date.atTime(LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1000));
        double[] doubles = {Double.NaN, Double.POSITIVE_INFINITY, -0.0, Double.MIN_VALUE, random.nextDouble()};
        long[] numbers = {
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            -1,
            0,
            9,
            10,
            -10,
            999_999_999_999_999_999L,
            1_000_000_000_000_000_000L,
            random.nextLong()
        };
        List<@Nullable String> texts = new ArrayList<>(List.of(text(random), text(random)));
        return EverythingTable.builder()
                .id(id)
                .version(random.nextLong(9))
                .small(orNull(random, (short) random.nextInt(Short.MIN_VALUE, Short.MAX_VALUE)))
                .medium(orNull(random, random.nextInt()))
                .large(orNull(random, numbers[random.nextInt(numbers.length)]))
                .single(orNull(random, (float) doubles[random.nextInt(5)]))
                .twice(orNull(random, doubles[random.nextInt(5)]))
                .exact(orNull(random, BigDecimal.valueOf(random.nextLong(), random.nextInt(-5, 30))))
                .text(orNull(random, text(random)))
                .flag(orNull(random, random.nextBoolean()))
                .bytes(orNull(random, bytes))
                .uuid(orNull(random, new UUID(random.nextLong(), random.nextLong())))
                .date(orNull(random, date))
                .time(orNull(random, moment.toLocalTime()))
                .dateTime(orNull(random, moment))
                .instant(orNull(random, moment.toInstant(ZoneOffset.UTC)))
                .offset(orNull(random, moment.atOffset(ZoneOffset.ofHours(random.nextInt(-12, 13)))))
                .colour(orNull(random, Colour.values()[random.nextInt(2)]))
                .texts(orNull(random, texts))
                .numbers(orNull(random, List.of(random.nextInt(), random.nextInt())))
                .colours(orNull(random, List.of(Colour.RED)))
                .dates(orNull(random, List.of(LocalDate.of(2026, 2, 28))))
                .mood(orNull(random, Mood.values()[random.nextInt(4)]))
                .moods(orNull(random, List.of(Mood.values()[random.nextInt(4)], Mood.NONE)))
                .host(orNull(random, SqlTypes.INET_ADDRESS.ofText("::" + random.nextInt(10))))
                .place(orNull(random, Inet.of("10.0.0." + random.nextInt(256) + "/" + random.nextInt(33))))
                .net(orNull(random, Cidr.of("2001:db8::/" + random.nextInt(32, 129))))
                .card(orNull(random, new MacAddress(random.nextLong() >>> 16)))
                .nets(orNull(random, List.of(Cidr.of("0.0.0.0/0"), Cidr.of("::/0"))))
                .document(orNull(random, Map.of("a" + text(random), List.of(1L, text(random)))))
                .build();
    }

    @Test
    void hostileValuesOfEveryTypeComeBackAsAnInsertWouldHaveStoredThem() {
        long seed = Long.getLong("athanor.seed", 20261126L);
        SplittableRandom random = new SplittableRandom(seed);
        List<Everything> records = new ArrayList<>();
        for (int id = 1; id <= 500; id++) {
            records.add(record(random, id));
        }

        LAB.db().copyIn(EVERYTHING, records.stream());

        List<Everything> stored;
        try (Stream<Everything> out = LAB.db().copyOut(select(EVERYTHING).orderBy(EVERYTHING.id))) {
            stored = out.toList();
        }
        List<Everything> expected =
                records.stream().map(CopyRoundTripTest::asStored).toList();
        assertThat(stored)
                .as("seed " + seed)
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withStrictTypeChecking(true)
                        .withEqualsForType(Float::equals, Float.class)
                        .withEqualsForType(Double::equals, Double.class)
                        .withEqualsForType(BigDecimal::equals, BigDecimal.class)
                        .build())
                .containsExactlyElementsOf(expected);
    }

    /** The form the server keeps: UTC, and no negative scale. */
    private static Everything asStored(Everything given) {
        BigDecimal exact = given.exact();
        return given.withOffset(given.offset() == null ? null : given.offset().withOffsetSameInstant(ZoneOffset.UTC))
                .withExact(exact == null || exact.scale() >= 0 ? exact : exact.setScale(0));
    }

    @Test
    void rowsBelongToTheTenantAndOnlyItsOwnComeOut() {
        UUID mine = new UUID(0, 1);
        UUID other = new UUID(0, 2);
        Database db = LAB.db().with(options -> options.tenant(mine));
        Account gone = new Account(null, null, "gone", java.time.Instant.EPOCH, 0, dev.athanor.relation.ToMany.empty());

        db.copyIn(ACCOUNT, Stream.of(new Account("ada"), new Account("bob").of(mine), gone));
        LAB.db().with(options -> options.tenant(other)).copyIn(ACCOUNT, Stream.of(new Account("eve")));

        try (Stream<Account> out = db.copyOut(ACCOUNT)) {
            assertThat(out.map(Account::name)).containsExactlyInAnyOrder("ada", "bob");
        }
        assertThatThrownBy(() -> db.copyIn(ACCOUNT, Stream.of(new Account("x"), new Account("y").of(other))))
                .isInstanceOf(ForeignTenantException.class);
        assertThatThrownBy(() -> LAB.db().copyIn(ACCOUNT, Stream.of(new Account("x"))))
                .isInstanceOf(IllegalSessionStateException.class);
        assertThat(LAB.rows("select count(*) from accounts")).containsExactly("4");
    }

    @Test
    void aStreamOutHoldsOneConnectionAndGivesItBackWhenItIsClosed() {
        LAB.db().copyIn(EVERYTHING, Stream.of(record(new SplittableRandom(1), 1), record(new SplittableRandom(2), 2)));
        try (Stream<Everything> out = LAB.db().copyOut(EVERYTHING)) {
            assertThat(out.iterator().next().id()).isEqualTo(1);
        }
        long rows = LAB.db().transaction(session -> session.count(select(EVERYTHING)));
        assertThat(rows).isEqualTo(2);
    }
}
