// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;

import dev.athanor.ast.DatePart;
import dev.athanor.ast.Expression;
import dev.athanor.ast.RangeExpression;
import dev.athanor.type.Range;
import dev.athanor.type.SqlTypes;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Functions and operators of dates, arrays and ranges, as they stand in {@code src/test/resources/golden}. */
class GoldenValuesTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void times() throws IOException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Select<Long> users = Sql.select(USER.id);
        new GoldenSql("time-functions")
                .add("the present", select(into(List::of, now(), currentDate(), localTimestamp())))
                .add("a part", select(USER.createdAt.extract(DatePart.YEAR)))
                .add(
                        "grouped by month",
                        select(USER.createdAt.truncate(DatePart.MONTH))
                                .groupBy(USER.createdAt.truncate(DatePart.MONTH)))
                .add("the beginning of a day in a zone", select(USER.createdAt.truncate(DatePart.DAY, berlin)))
                .add("the first day of a month", select(currentDate().truncate(DatePart.MONTH)))
                .add("in a zone", select(USER.createdAt.localAt(berlin)))
                .add("at an offset", select(USER.createdAt.localAt(ZoneId.of("+02:00"))))
                .add(
                        "there and back",
                        select(USER.createdAt
                                .localAt(berlin)
                                .plus(Period.ofDays(1))
                                .instantAt(berlin)))
                .add(
                        "later by the clock",
                        users.where(USER.createdAt.plus(Duration.ofMinutes(90)).lt(now())))
                .add("earlier by the calendar", users.where(USER.createdAt.gt(now().minus(Period.ofMonths(1)))))
                .add("a date later", select(currentDate().plus(Period.ofDays(1))))
                .add(
                        "as many days as a column says",
                        select(now().minus(period(USER.age, DatePart.YEAR))).from(USER))
                .add("the time between", users.where(now().since(USER.createdAt).gt(Duration.ofDays(7))))
                .add("the days between", select(daysBetween(USER.createdAt.asDate(), currentDate())))
                .add("the age", select(age(currentDate(), USER.createdAt.asDate())))
                .add("as text", select(USER.createdAt.toChar("YYYY-MM")))
                .add("from text", select(toDate(USER.email, "YYYY-MM-DD")))
                .verify();
    }

    @Test
    void arrays() throws IOException {
        Select<UUID> products = Sql.select(PRODUCT.id);
        new GoldenSql("array-functions")
                .add("an element", products.where(PRODUCT.tags.has("red")))
                .add("not an element", products.where(PRODUCT.tags.has("red").not()))
                .add("all of them", products.where(PRODUCT.tags.containsAll(List.of("red", "new"))))
                .add("none but them", products.where(PRODUCT.tags.containedBy(List.of("red", "new"))))
                .add("one of them", products.where(PRODUCT.tags.overlaps(List.of("red", "new"))))
                .add(
                        "the number of elements",
                        products.where(PRODUCT.tags.size().gt(2)))
                .add("by position", select(PRODUCT.tags.get(1)))
                .add(
                        "by position, of a calculated array",
                        select(PRODUCT.tags.concat(List.of("x")).get(1)))
                .add("several by position", select(PRODUCT.tags.slice(1, 2)))
                .add("the position of an element", select(PRODUCT.tags.position("red")))
                .add("more elements", select(PRODUCT.tags.prepend("a").append("z")))
                .add("fewer elements", select(PRODUCT.tags.remove("a").replace("b", "c")))
                .add("made of values", select(array(PRODUCT.name, value("x"))))
                .add("made of a text", select(split(PRODUCT.name, " ").join("-")))
                .add(
                        "changed",
                        update(PRODUCT)
                                .set(PRODUCT.tags.set(PRODUCT.tags.append("new")))
                                .everyRow())
                .verify();
    }

    @Test
    void ranges() throws IOException {
        RangeExpression<LocalDate> since = range(SqlTypes.DATERANGE, USER.createdAt.asDate(), currentDate());
        Expression<Range<LocalDate>> may = value(Range.closedOpen(MAY, MAY.plusMonths(1)), SqlTypes.DATERANGE);
        Select<Long> users = Sql.select(USER.id);
        new GoldenSql("range-functions")
                .add("made of bounds", select(since))
                .add("around a value", users.where(since.contains(MAY)))
                .add("around a range", users.where(since.containsRange(may)))
                .add("within a range", users.where(since.containedBy(Range.atLeast(MAY))))
                .add("with something in common", users.where(since.overlaps(Range.closed(MAY, MAY))))
                .add("beside each other", users.where(since.adjacentTo(may)))
                .add("one after the other", users.where(since.before(may).or(since.after(may))))
                .add("bounds", select(into(List::of, since.lower(), since.upper())))
                .add(
                        "without bounds",
                        users.where(since.hasNoLower(), since.hasNoUpper().not()))
                .add("in common", users.where(since.intersection(may).isEmpty()))
                .add("together, and without", select(since.union(range(may).difference(since))))
                .add("spanning both", select(since.span(may)))
                .verify();
    }
}
