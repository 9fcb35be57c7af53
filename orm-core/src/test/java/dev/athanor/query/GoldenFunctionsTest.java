// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Functions and operators of texts and numbers, as they stand in {@code src/test/resources/golden}. */
class GoldenFunctionsTest {
    @Test
    void texts() throws IOException {
        Select<Long> users = Sql.select(USER.id);
        new GoldenSql("text-functions")
                .add("capitals", select(USER.email.initcap()))
                .add("without certain characters at its ends", select(USER.email.trim(" .")))
                .add("without spaces on one side", select(USER.email.ltrim().rtrim()))
                .add("filled up", select(USER.email.lpad(20, "0").rpad(30, ".")))
                .add("its ends", select(USER.email.left(3).concat(USER.email.right(-1))))
                .add("a part by place", select(USER.email.substring(2, 3).concat(USER.email.substring(7))))
                .add("a part between separators", select(USER.email.splitPart("@", 2)))
                .add("replaced", select(USER.email.replace("a", "o").repeat(2).reverse()))
                .add("where a text occurs", users.where(USER.email.position("@").gt(1)))
                .add("a pattern from a column", users.where(USER.email.like(USER.email.concat("%"))))
                .add("beginning with a column", users.where(USER.email.startsWith(USER.email.left(1))))
                .add("containing a column", users.where(USER.email.contains(USER.email.left(1))))
                .add("a regular expression", users.where(USER.email.matches("^a")))
                .add("a regular expression in any case", users.where(USER.email.matchesIgnoreCase("^A")))
                .add("not a regular expression", users.where(not(USER.email.matches("^a"))))
                .add(
                        "not one in any case",
                        users.where(USER.email.matchesIgnoreCase("^A").not()))
                .add("replaced by a regular expression", select(USER.email.regexpReplace("(.)@", "\\1 at ")))
                .add("replaced everywhere", select(USER.email.regexpReplace("[aeiou]", "", "gi")))
                .add(
                        "the groups of a match",
                        users.where(
                                USER.email.regexpMatch("(.+)@(.+)", "i").get(2).eq("x.org")))
                .add("a match", select(USER.email.regexpMatch("[0-9]+")))
                .add(
                        "matches counted",
                        users.where(USER.email.regexpCount("[0-9]").ge(2)))
                .add("joined", select(concat(USER.email, USER.id, value("x"))))
                .add("joined with a separator", select(concatWs(", ", USER.email, USER.age)))
                .add(
                        "a concatenation under a pattern",
                        users.where(USER.email.concat("x").matches("x$")))
                .add(
                        "ordered by a collation",
                        users.orderBy(USER.email.collate("C").desc()))
                .verify();
    }

    @Test
    void numbers() throws IOException {
        Select<UUID> products = Sql.select(PRODUCT.id);
        new GoldenSql("number-functions")
                .add("rounded", select(PRODUCT.price.round()))
                .add("rounded to digits", select(PRODUCT.price.round(1)))
                .add("whole numbers rounded to tens", select(USER.age.round(-1)))
                .add("cut", select(PRODUCT.price.trunc().plus(PRODUCT.price.trunc(1))))
                .add("up and down", select(PRODUCT.price.ceil().minus(PRODUCT.price.floor())))
                .add("the sign of a whole number", select(USER.age.sign()))
                .add("in double precision", select(PRODUCT.price.sqrt().plus(PRODUCT.price.power(0.5))))
                .add("logarithms", select(PRODUCT.price.ln().exp()))
                .add("the greatest", select(greatest(PRODUCT.price, value(BigDecimal.TEN))))
                .add("the least of bound values", select(least(value(1), value(2), value(3))))
                .add("a bucket", select(USER.age.widthBucket(0, 100, 10)))
                .add(
                        "grouped by a rounded number",
                        select(PRODUCT.price.round(0)).groupBy(PRODUCT.price.round(0)))
                .add("division of whole numbers", select(USER.age.dividedBy(2)))
                .add("division with a fraction", select(USER.age.asDecimal().dividedBy(2)))
                .add("casts", select(PRODUCT.price.asInteger().asLong().asDouble()))
                .add(
                        "bits",
                        Sql.select(ORDER.id)
                                .where(ORDER.version.bitAnd(4).bitOr(1).eq(5)))
                .add(
                        "bits moved",
                        select(ORDER.version.shiftLeft(2).shiftRight(1).bitXor(3)))
                .add("bits of a sum", select(ORDER.version.plus(1).bitAnd(7).plus(1)))
                .add("random rows", products.orderBy(random()).limit(3))
                .verify();
    }
}
