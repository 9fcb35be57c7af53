// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.NoCondition;
import dev.athanor.ast.Parameter;
import dev.athanor.compile.Dialect;
import dev.athanor.error.InvalidInputException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.shop.Order;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of requests choose among what the program has declared, and bring nothing else into a statement. */
class RequestTextTest {
    private static final Sorting SORTING = Sorting.allow("email", USER.email)
            .and("age", USER.age.desc().nullsLast())
            .endingWith(USER.id);

    private static final Filtering FILTERS = Filtering.allow("email", USER.email)
            .and("minAge", SqlTypes.INTEGER, USER.age::ge)
            .and("q", SqlTypes.TEXT, USER.email::containsIgnoreCase)
            .and("since", SqlTypes.INSTANT, USER.createdAt::ge);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        email      | email, id
        -email,age | email desc, age desc nulls last, id
        +age       | age desc nulls last, id
        ' -age '   | age nulls last, id
        ''         | id
        -          | id
        """)
    void sortsByDeclaredKeys(String text, String sql) {
        assertThat(select(USER.id).orderBy(SORTING.by(text))).hasToString("select id from users order by " + sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "email desc",
                "id",
                "email;drop table users",
                ",",
                "email,",
                "--email",
                "EMAIL",
                "\"email\"",
                "1"
            })
    void refusesOtherKeysAndListsTheKnown(String text) {
        assertThatThrownBy(() -> SORTING.by(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("email, age")
                .hasMessageNotContaining("drop");
    }

    @Test
    void refusesAKeyTwice() {
        assertThatThrownBy(() -> SORTING.by("email,-email"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> SORTING.and("age", USER.id)).isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> SORTING.and("-x", USER.id)).isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> SORTING.and("a,b", USER.id)).isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> FILTERS.and("q", USER.id)).isInstanceOf(StatementBuildException.class);
        assertThat(SORTING.keys()).containsExactly("email", "age");
        assertThat(select(USER.id).orderBy(Sorting.allow("email", USER.email).by(null)))
                .hasToString("select id from users");
    }

    @Test
    void makesConditionsOfDeclaredFilters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("minAge", "18");
        values.put("q", "a%'; --");
        values.put("since", "2026-11-26T15:00:00Z");
        var compiled = select(USER.id).where(FILTERS.by(values)).compiled(Dialect.GENERIC);
        assertThat(compiled.sql())
                .isEqualTo(
                        "select id from users where age >= ? and lower(email) like lower(?) escape '\\' and created_at"
                                + " >= ?");
        assertThat(compiled.parameters().stream().<Object>map(Parameter::value))
                .containsExactly(18, "%a\\%'; --%", Instant.parse("2026-11-26T15:00:00Z"));
        assertThat(FILTERS.by(Map.of())).isEqualTo(NoCondition.NONE);
        assertThat(FILTERS.keys()).containsExactly("email", "minAge", "q", "since");
    }

    @Test
    void readsValuesOfAllPlainTypes() {
        Filtering filters = Filtering.allow("id", PRODUCT.id)
                .and("price", PRODUCT.price)
                .and("active", PRODUCT.active)
                .and("status", ORDER.status)
                .and("user", ORDER.userId)
                .and("day", SqlTypes.DATE, day -> value(day, SqlTypes.DATE).isNotNull());
        UUID id = new UUID(1, 2);
        assertThat(filters.by(Map.of("id", id.toString()))).isEqualTo(PRODUCT.id.eq(id));
        assertThat(filters.by(Map.of("price", "9.90"))).isEqualTo(PRODUCT.price.eq(new BigDecimal("9.90")));
        assertThat(filters.by(Map.of("active", "true"))).isEqualTo(PRODUCT.active.eq(true));
        assertThat(filters.by(Map.of("status", "PAID"))).isEqualTo(ORDER.status.eq(Order.Status.PAID));
        assertThat(filters.by(Map.of("user", "7"))).isEqualTo(ORDER.userId.eq(7L));
        assertThat(filters.by(Map.of("day", "2026-11-26")))
                .isEqualTo(value(LocalDate.of(2026, 11, 26), SqlTypes.DATE).isNotNull());
        for (String key : filters.keys()) {
            assertThatThrownBy(() -> filters.by(Map.of(key, "secret")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("\"" + key + "\"")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> filters.by(Map.of("status", "GONE"))).hasMessageContaining("NEW, PAID, CANCELLED");
        assertThatThrownBy(() -> filters.by(Map.of("role", "admin")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("known are id, price, active, status, user, day");
        assertThatThrownBy(() -> FILTERS.by(Map.of("email", "a\0b"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Filtering.allow("tags", PRODUCT.tags).by(Map.of("tags", "x")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void letsNoTextIntoTheStatement() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String allowed = "email, age desc nulls last, age nulls last, email desc, id";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                List<String> parts =
                        List.of("email", "age", "-", "+", ",", " ", "'", ";", "id", "\"", "--", "\n", "desc");
                text.append(parts.get(random.nextInt(parts.size())));
            }
            try {
                String sql =
                        select(USER.id).orderBy(SORTING.by(text.toString())).toString();
                String order = sql.substring("select id from users order by ".length());
                assertThat(List.of(allowed.split(", "))).as("seed %s", seed).containsAll(List.of(order.split(", ")));
            } catch (InvalidInputException refused) {
                assertThat(refused).hasMessageStartingWith("The sort order");
            }
            assertThat(select(USER.id).where(FILTERS.by(Map.of("q", text.toString()))))
                    .hasToString("select id from users where lower(email) like lower(?) escape '\\'");
        }
    }
}
