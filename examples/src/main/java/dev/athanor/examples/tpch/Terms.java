// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.LineItemTable.LINE_ITEM;
import static dev.athanor.query.Sql.value;

import dev.athanor.ast.Condition;
import dev.athanor.ast.DatePart;
import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.TemporalExpression;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/** What several of the queries say: an expression is a value, so it is said once. */
final class Terms {
    // region terms
    /** What a line brings in, discount deducted. */
    static final NumberExpression<BigDecimal> REVENUE =
            LINE_ITEM.extendedPrice.times(value(BigDecimal.ONE).minus(LINE_ITEM.discount));

    /** Whether a day lies in the time that begins with the first day. */
    static Condition within(Expression<LocalDate> day, LocalDate first, Period time) {
        return day.ge(first).and(day.lt(first.plus(time)));
    }
    // endregion

    private Terms() {}

    static Expression<Integer> year(TemporalExpression<LocalDate> day) {
        return day.extract(DatePart.YEAR).cast(SqlTypes.INTEGER);
    }
}
