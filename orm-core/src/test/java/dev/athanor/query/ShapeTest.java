// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.shop.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The text of a statement depends on its shape only: no value, however hostile, changes it or stands in it. */
class ShapeTest {
    private static final int PAIRS = Boolean.getBoolean("athanor.full") ? 100_000 : 1_000;

    private static final List<String> HOSTILE = List.of(
            "'",
            "''",
            "\"",
            "\\",
            "\\'",
            "?",
            "??",
            ":x",
            "$1",
            "{fn now()}",
            "--",
            "/*",
            ";",
            "; drop table users; --",
            "%",
            "_",
            "\n",
            "\u2028",
            "$$",
            "E'\\x27'",
            "\uD83D\uDE00",
            "null",
            "default",
            " ",
            "0x",
            "\t");

    /** Statements, each a function of one text and one number. */
    private static final List<Function<Value, Executable>> SHAPES = List.of(
            value -> select(USER).where(USER.email.eq(value.text)),
            value -> select(USER).where(USER.email.in(value.text, "x")),
            value -> select(USER.id).where(USER.email.contains(value.text), USER.age.lt(value.number)),
            value -> select(USER.id)
                    .where(USER.email.ilike(value.text))
                    .limit(value.positive())
                    .offset(value.positive()),
            value -> select(USER.email.concat(value.text)),
            value -> select(caseWhen(USER.age.gt(value.number), value.text).otherwise(value.text)),
            value -> select(coalesce(USER.email, value(value.text))),
            value -> select(USER).where(USER.settings.theme.eq(value.text)),
            value -> select(PRODUCT.id)
                    .where(PRODUCT.attributes.path(value.text, "x").asText().eq(value.text)),
            value -> select(PRODUCT.id).where(PRODUCT.attributes.contains(Map.of(value.text, value.number))),
            value -> select(PRODUCT.id).where(PRODUCT.attributes.hasKey(value.text)),
            value -> select(function("f", USER.email.type(), value(value.text), value(value.number))),
            value -> update(USER).set(USER.settings.theme.set(value.text)).where(USER.id.eq(value.number)),
            value -> update(PRODUCT)
                    .set(PRODUCT.name.set(value.text), PRODUCT.tags.set(List.of(value.text)))
                    .everyRow(),
            value -> update(PRODUCT)
                    .set(PRODUCT.price.set(PRODUCT.price.minus(value.number)))
                    .everyRow(),
            value -> insertInto(PRODUCT)
                    .values(Product.of(new UUID(0, value.number), value.text, "1"))
                    .returning(PRODUCT),
            value -> insertInto(PRODUCT)
                    .set(PRODUCT.name.set(value.text), PRODUCT.price.set(BigDecimal.valueOf(value.positive())))
                    .onConflict(PRODUCT.name)
                    .doUpdate(PRODUCT.name.set(value.text)),
            value ->
                    deleteFrom(ORDER).where(ORDER.userId.in(select(USER.id).where(USER.email.startsWith(value.text)))));

    private record Value(String text, int number) {
        int positive() {
            return number & 0xFFFF;
        }
    }

    @Test
    void isTheSameForAnyValue() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < PAIRS; i++) {
            Function<Value, Executable> shape = SHAPES.get(random.nextInt(SHAPES.size()));
            CompiledStatement harmless = shape.apply(new Value("a", 1)).compiled(Dialect.GENERIC);
            Value value = new Value(hostile(random), random.nextInt());
            CompiledStatement compiled = shape.apply(value).compiled(Dialect.GENERIC);
            assertThat(compiled.sql()).as("seed %s, %s", seed, value).isEqualTo(harmless.sql());
            assertThat(compiled.parameters()).as("seed %s, %s", seed, value).hasSameSizeAs(harmless.parameters());
            assertThat(markers(compiled))
                    .as("seed %s, %s", seed, value)
                    .isEqualTo(compiled.parameters().size());
        }
    }

    @Test
    void isTheSameForAnyNumberOfValuesInAList() {
        List<Long> many = new ArrayList<>(Collections.nCopies(1_000, 7L));
        assertThat(select(USER).where(USER.id.in(many)))
                .hasToString(select(USER).where(USER.id.in(1L)).toString());
        assertThat(select(USER).where(USER.id.in(List.of())))
                .hasToString(select(USER).where(USER.id.in(1L)).toString());
    }

    @Test
    void bindsTheValuesInTheOrderOfTheirMarkers() {
        CompiledStatement compiled = select(caseWhen(USER.age.gt(1), "b").otherwise("c"))
                .where(USER.email.eq("d").or(exists(select(ORDER).where(ORDER.total.between(5, 6)))))
                .orderBy(USER.age.plus(7))
                .limit(8)
                .offset(9)
                .compiled(Dialect.GENERIC);
        assertThat(compiled.parameters().stream().<Object>map(Parameter::value).map(String::valueOf))
                .containsExactly("1", "b", "c", "d", "5", "6", "7", "8", "9");
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return text.toString();
    }

    /** Operators are spared by their name: the only one with a question mark stands before the last marker. */
    private static long markers(CompiledStatement compiled) {
        String sql = compiled.sql().replace("attributes ? ", "attributes has ");
        return sql.chars().filter(character -> character == '?').count();
    }
}
