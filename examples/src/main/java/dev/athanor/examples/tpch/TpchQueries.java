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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Three of the queries of TPC-H as typed statements, with the parameters that the specification validates them by. */
public final class TpchQueries {
    private static final NumberExpression<BigDecimal> DISCOUNTED =
            LINE_ITEM.extendedPrice.times(value(BigDecimal.ONE).minus(LINE_ITEM.discount));

    /** Query 1, the pricing summary report: what was billed, shipped and returned. */
    public static final TpchQuery<PricingSummary> PRICING_SUMMARY =
            new TpchQuery<>("Query 1, pricing summary report", "q1.sql", pricingSummary(), TpchQueries::readSummary);

    /** Query 3, the shipping priority: the ten unshipped orders of the highest revenue. */
    public static final TpchQuery<ShippingPriority> SHIPPING_PRIORITY =
            new TpchQuery<>("Query 3, shipping priority", "q3.sql", shippingPriority(), TpchQueries::readPriority);

    /** Query 6, the forecast of a change in revenue: what some discounts of a year have cost. */
    public static final TpchQuery<BigDecimal> FORECAST_REVENUE = new TpchQuery<>(
            "Query 6, forecasting revenue change", "q6.sql", forecastRevenue(), row -> row.getBigDecimal(1));

    /** All of them, in the order of their numbers. */
    public static final List<TpchQuery<?>> ALL = List.of(PRICING_SUMMARY, SHIPPING_PRIORITY, FORECAST_REVENUE);

    private TpchQueries() {}

    /** A row of {@link #PRICING_SUMMARY}. */
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

    /** A row of {@link #SHIPPING_PRIORITY}. */
    public record ShippingPriority(long orderKey, BigDecimal revenue, LocalDate orderDate, int shipPriority) {}

    private static Select<PricingSummary> pricingSummary() {
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

    private static Select<ShippingPriority> shippingPriority() {
        LocalDate day = LocalDate.of(1995, 3, 15);
        return select(into(
                        ShippingPriority::new,
                        LINE_ITEM.orderKey,
                        sum(DISCOUNTED),
                        ORDER.orderDate,
                        ORDER.shipPriority))
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

    private static Select<BigDecimal> forecastRevenue() {
        LocalDate year = LocalDate.of(1994, 1, 1);
        return select(sum(LINE_ITEM.extendedPrice.times(LINE_ITEM.discount)))
                .where(
                        LINE_ITEM.shipDate.ge(year),
                        LINE_ITEM.shipDate.lt(year.plusYears(1)),
                        LINE_ITEM.discount.between(new BigDecimal("0.05"), new BigDecimal("0.07")),
                        LINE_ITEM.quantity.lt(24));
    }

    private static PricingSummary readSummary(ResultSet row) throws SQLException {
        return new PricingSummary(
                row.getString(1),
                row.getString(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getLong(10));
    }

    private static ShippingPriority readPriority(ResultSet row) throws SQLException {
        return new ShippingPriority(
                row.getLong(1), row.getBigDecimal(2), row.getObject(3, LocalDate.class), row.getInt(4));
    }
}
