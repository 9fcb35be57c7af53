// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.*;

import dev.athanor.ast.ListExpression;
import dev.athanor.postgres.session.model.Everything.Colour;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.type.SqlTypes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions and operators of arrays yield what the SQL yields that a hand would write, of no elements, NULL elements and NULL too. */
class ArraysTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    @Test
    void ofElementsAndOfNone() {
        ListExpression<String> texts = EVERYTHING.texts;
        ListExpression<Integer> numbers = EVERYTHING.numbers;
        new Twins(
                        LAB,
                        EverythingTable.builder()
                                .texts(List.of("a", "{b,\"c\\", "a", "NULL"))
                                .numbers(List.of(3, 1, 2))
                                .medium(2)
                                .colours(List.of(Colour.RED))
                                .dates(List.of(LocalDate.of(2026, 1, 1)))
                                .build(),
                        EverythingTable.builder()
                                .texts(Arrays.asList("x", null))
                                .numbers(List.of())
                                .build(),
                        EverythingTable.builder().texts(List.of()).medium(1).build(),
                        EverythingTable.builder().build())
                .same(texts.has("a"), "'a' = any (texts)")
                .same(texts.has("{b,\"c\\"), "'{b,\"c\\' = any (texts)")
                .same(texts.has("a").not(), "'a' <> all (texts)")
                .same(numbers.has(EVERYTHING.medium), "medium = any (numbers)")
                .same(EVERYTHING.colours.has(Colour.RED), "'RED' = any (colours)")
                .same(EVERYTHING.dates.has(LocalDate.of(2026, 1, 1)), "date '2026-01-01' = any (dates)")
                .same(texts.containsAll(List.of("a", "NULL")), "texts @> array['a', 'NULL']")
                .same(texts.containsAll(List.of()), "texts @> array[]::text[]")
                .same(texts.containedBy(List.of("x")), "texts <@ array['x']")
                .same(texts.overlaps(List.of("x", "{b,\"c\\")), "texts && array['x', '{b,\"c\\']")
                .same(
                        numbers.overlaps(array(EVERYTHING.medium, value(3, SqlTypes.INTEGER))),
                        "numbers && array[medium, 3]")
                .same(texts.size(), "coalesce(array_length(texts, 1), case when texts is not null then 0 end)")
                .same(texts.get(1), "texts[1]")
                .same(texts.get(9).isNull(), "texts[9] is null")
                .same(numbers.get(EVERYTHING.medium), "numbers[medium]")
                .same(texts.slice(2, 3), "texts[2:3]")
                .same(texts.append("z").get(1), "(texts || 'z'::text)[1]")
                .same(texts.append("z").prepend("y"), "'y'::text || texts || 'z'::text")
                .same(texts.concat(List.of("q", "r")), "texts || array['q', 'r']")
                .same(texts.concat(texts).size(), "cardinality(texts) * 2")
                .same(texts.remove("a"), "array_remove(texts, 'a')")
                .same(texts.replace("a", "o"), "array_replace(texts, 'a', 'o')")
                .same(texts.position("NULL"), "array_position(texts, 'NULL')")
                .same(numbers.position(2), "array_position(numbers, 2)")
                .same(texts.join("; "), "array_to_string(texts, '; ')")
                .same(split(value("a,b,,c"), ","), "array['a', 'b', '', 'c']")
                .same(array(value("a"), value("b")).has("b"), "true")
                .same(EVERYTHING.colours.append(Colour.DEEP_BLUE), "colours || 'DEEP_BLUE'::text")
                .same(numbers.eq(List.of(3, 1, 2)), "numbers = array[3, 1, 2]");
    }
}
