// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.*;

import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.TextExpression;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Functions and operators of texts and numbers yield what the SQL yields that a hand would write. */
class FunctionsTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(EVERYTHING);

    @Test
    void ofTexts() {
        Twins twins = new Twins(
                LAB,
                EverythingTable.builder()
                        .text(" Ada.Lovelace@x-1.org ")
                        .medium(3)
                        .build(),
                EverythingTable.builder().text("50%_\\").medium(-1).build(),
                EverythingTable.builder().text("").build(),
                EverythingTable.builder().build());
        TextExpression text = EVERYTHING.text;
        twins.same(text.initcap(), "initcap(text)")
                .same(text.trim(" .g"), "trim(both ' .g' from text)")
                .same(text.ltrim().rtrim(), "trim(text)")
                .same(text.lpad(30, "ab").rpad(33, "."), "rpad(lpad(text, 30, 'ab'), 33, '.')")
                .same(text.left(-1).concat(text.right(2)), "left(text, -1) || right(text, 2)")
                .same(text.substring(2, 3), "substring(text from 2 for 3)")
                .same(text.substring(3), "substring(text from 3)")
                .same(text.splitPart("@", -1), "split_part(text, '@', -1)")
                .same(text.replace("a", "o").repeat(2).reverse(), "reverse(repeat(replace(text, 'a', 'o'), 2))")
                .same(text.position("ce"), "position('ce' in text)")
                .same(text.like(text.left(2).concat("%")), "text like left(text, 2) || '%' escape '\\'")
                .same(text.startsWith(text.left(3)), "text ^@ left(text, 3)")
                .same(text.contains(text.right(3)), "position(right(text, 3) in text) > 0")
                .same(text.contains("%_\\"), "strpos(text, '%_\\') > 0")
                .same(text.matches("^ ?[A-Z]"), "text ~ '^ ?[A-Z]'")
                .same(text.matchesIgnoreCase("LOVE"), "text ~* 'LOVE'")
                .same(text.matches("a").not(), "text !~ 'a'")
                .same(text.matchesIgnoreCase("LOVE").not().isNull(), "(text !~* 'LOVE') is null")
                .same(text.regexpReplace("(.)@", "\\1 at "), "regexp_replace(text, '(.)@', '\\1 at ')")
                .same(text.regexpReplace("[AEIOU]", "", "gi"), "regexp_replace(text, '[aeiou]', '', 'gi')")
                .same(text.regexpMatch("([A-Z])(x)?", "i"), "regexp_match(text, '([A-Z])(x)?', 'i')")
                .same(text.regexpMatch("(.) ?(.)$").get(2), "(regexp_match(text, '(.) ?(.)$'))[2]")
                .same(text.regexpMatch("§").isNull(), "regexp_match(text, '§') is null")
                .same(text.regexpCount("[a-z]+"), "regexp_count(text, '[a-z]+')")
                .same(concat(text, EVERYTHING.medium, value("x")), "concat(text, medium, 'x')")
                .same(concatWs("; ", text, EVERYTHING.medium), "concat_ws('; ', text, medium)")
                .same(concatWs("; ", value("a"), value(2)), "'a; 2'::text")
                .same(text.collate("C").lt("a"), "text collate \"C\" < 'a'");
    }

    @Test
    void ofNumbers() {
        Twins twins = new Twins(
                LAB,
                EverythingTable.builder()
                        .exact(new BigDecimal("-12.345"))
                        .twice(2.5)
                        .single(2.5f)
                        .medium(-47)
                        .large(1L << 40)
                        .build(),
                EverythingTable.builder()
                        .exact(new BigDecimal("2.5"))
                        .twice(1e-3)
                        .single(-0.5f)
                        .medium(12)
                        .large(-9L)
                        .build(),
                EverythingTable.builder().build());
        NumberExpression<BigDecimal> exact = EVERYTHING.exact;
        NumberExpression<Double> twice = EVERYTHING.twice;
        NumberExpression<Integer> medium = EVERYTHING.medium;
        NumberExpression<Long> large = EVERYTHING.large;
        twins.same(exact.round(), "round(exact)")
                .same(twice.round(), "round(twice)")
                .same(EVERYTHING.single.round(), "round(single)::real")
                .same(exact.round(1), "round(exact, 1)")
                .same(twice.round(2), "round(twice::numeric, 2)")
                .same(medium.round(-1), "round(medium, -1)")
                .same(exact.trunc(1), "trunc(exact, 1)")
                .same(
                        exact.trunc().plus(exact.ceil()).minus(exact.floor()),
                        "trunc(exact) + ceil(exact) - floor(exact)")
                .same(medium.ceil(), "medium")
                .same(large.sign(), "sign(large)::bigint")
                .same(exact.abs().sqrt(), "|/ abs(exact::double precision)")
                .same(medium.power(2), "(medium ^ 2)::double precision")
                .same(twice.ln().exp(), "exp(ln(twice))")
                .same(greatest(medium, value(3, SqlTypes.INTEGER)), "greatest(medium, 3)")
                .same(least(large, value(2), value(3)), "least(large, 2, 3)")
                .same(least(value(2), value(3)), "2::bigint")
                .same(medium.widthBucket(-50, 50, 10), "width_bucket(medium, -50, 50, 10)")
                .same(medium.dividedBy(2), "medium / 2")
                .same(medium.asDecimal().dividedBy(2), "medium / 2.0")
                .same(exact.asInteger(), "exact::integer")
                .same(exact.asLong().asDouble(), "exact::bigint::double precision")
                .same(large.bitAnd(0xFFL << 36).bitOr(5).bitXor(4), "((large & 17523466567680) | 5) # 4")
                .same(medium.shiftLeft(3).shiftRight(2), "(medium << 3) >> 2")
                .same(medium.plus(1).bitAnd(7).plus(1), "((medium + 1) & 7) + 1")
                .same(random().lt(1.0), "random() >= 0");
    }
}
