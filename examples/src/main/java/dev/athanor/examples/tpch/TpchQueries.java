// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.CustomerTable.CUSTOMER;
import static dev.athanor.examples.tpch.LineItemTable.LINE_ITEM;
import static dev.athanor.examples.tpch.OrderTable.ORDER;
import static dev.athanor.query.Sql.avg;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;
import static dev.athanor.query.Sql.value;

import dev.athanor.ast.NumberExpression;
import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Three of the queries of TPC-H, with the parameters that the specification validates them by. */
public final class TpchQueries {
    private static final NumberExpression<BigDecimal> DISCOUNTED =
            LINE_ITEM.extendedPrice.times(value(BigDecimal.ONE).minus(LINE_ITEM.discount));

    private TpchQueries() {}

    /** A row of {@link #pricingSummary()}. */
    public record PricingSummary(
            String returnFlag,
            String lineStatus,
            BigDecimal quantity,
            BigDecimal basePrice,
            BigDecimal discountedPrice,
            BigDecimal charge,
            BigDecimal averageQuantity,
            BigDecimal averagePrice,
            BigDecimal averageDiscount,
            long orders) {}

    /** A row of {@link #shippingPriority()}. */
    public record ShippingPriority(long orderKey, BigDecimal revenue, LocalDate orderDate, int shipPriority) {}

    /** Query 1, the pricing summary report: what was billed, shipped and returned. */
    public static Select<PricingSummary> pricingSummary() {
        return select(into(
                        PricingSummary::new,
                        LINE_ITEM.returnFlag,
                        LINE_ITEM.lineStatus,
                        sum(LINE_ITEM.quantity),
                        sum(LINE_ITEM.extendedPrice),
                        sum(DISCOUNTED),
                        sum(DISCOUNTED.times(value(BigDecimal.ONE).plus(LINE_ITEM.tax))),
                        avg(LINE_ITEM.quantity),
                        avg(LINE_ITEM.extendedPrice),
                        avg(LINE_ITEM.discount),
                        count()))
                .where(LINE_ITEM.shipDate.le(LocalDate.of(1998, 12, 1).minusDays(90)))
                .groupBy(LINE_ITEM.returnFlag, LINE_ITEM.lineStatus)
                .orderBy(LINE_ITEM.returnFlag, LINE_ITEM.lineStatus);
    }

    /** Query 3, the shipping priority: the ten unshipped orders of the highest revenue. */
    public static Select<ShippingPriority> shippingPriority() {
        LocalDate day = LocalDate.of(1995, 3, 15);
        return select(into(
                        ShippingPriority::new, LINE_ITEM.orderKey, sum(DISCOUNTED), ORDER.orderDate, ORDER.shipPriority))
                .from(CUSTOMER, ORDER, LINE_ITEM)
                .where(
                        CUSTOMER.segment.eq("BUILDING"),
                        CUSTOMER.key.eq(ORDER.customerKey),
                        LINE_ITEM.orderKey.eq(ORDER.key),
                        ORDER.orderDate.lt(day),
                        LINE_ITEM.shipDate.gt(day))
                .groupBy(LINE_ITEM.orderKey, ORDER.orderDate, ORDER.shipPriority)
                .orderBy(sum(DISCOUNTED).desc(), ORDER.orderDate.asc())
                .limit(10);
    }

    /** Query 6, the forecast of a change in revenue: what some discounts of a year have cost. */
    public static Select<BigDecimal> forecastRevenue() {
        LocalDate year = LocalDate.of(1994, 1, 1);
        return select(sum(LINE_ITEM.extendedPrice.times(LINE_ITEM.discount)))
                .where(
                        LINE_ITEM.shipDate.ge(year),
                        LINE_ITEM.shipDate.lt(year.plusYears(1)),
                        LINE_ITEM.discount.between(new BigDecimal("0.05"), new BigDecimal("0.07")),
                        LINE_ITEM.quantity.lt(24));
    }
}
