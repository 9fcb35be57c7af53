// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.LineItemTable.LINE_ITEM;
import static dev.athanor.examples.tpch.Terms.REVENUE;
import static dev.athanor.examples.tpch.Terms.within;
import static dev.athanor.query.Sql.and;
import static dev.athanor.query.Sql.avg;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.or;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;
import static dev.athanor.query.Sql.value;

import dev.athanor.ast.Condition;
import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The queries of TPC-H that ask what the lines of orders have brought in. */
final class RevenueQueries {
    private RevenueQueries() {}

    /** A row of query 1. */
    record PricingSummary(
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

    static Select<PricingSummary> pricingSummary() {
        // region q1
        return select(into(
                        PricingSummary::new,
                        LINE_ITEM.returnFlag,
                        LINE_ITEM.lineStatus,
                        sum(LINE_ITEM.quantity),
                        sum(LINE_ITEM.extendedPrice),
                        sum(REVENUE),
                        sum(REVENUE.times(value(BigDecimal.ONE).plus(LINE_ITEM.tax))),
                        avg(LINE_ITEM.quantity),
                        avg(LINE_ITEM.extendedPrice),
                        avg(LINE_ITEM.discount),
                        count()))
                .where(LINE_ITEM.shipDate.le(LocalDate.of(1998, 12, 1).minusDays(90)))
                .groupBy(LINE_ITEM.returnFlag, LINE_ITEM.lineStatus)
                .orderBy(LINE_ITEM.returnFlag, LINE_ITEM.lineStatus);
        // endregion
    }

    static Select<BigDecimal> forecastRevenue() {
        // region q6
        return select(sum(LINE_ITEM.extendedPrice.times(LINE_ITEM.discount)))
                .where(
                        within(LINE_ITEM.shipDate, LocalDate.of(1994, 1, 1), Period.ofYears(1)),
                        LINE_ITEM.discount.between(new BigDecimal("0.05"), new BigDecimal("0.07")),
                        LINE_ITEM.quantity.lt(24));
        // endregion
    }

    static Select<BigDecimal> promotionEffect() {
        // region q14
        PartTable part = LINE_ITEM.supply().part();
        return select(value(new BigDecimal("100.00"))
                        .times(sum(
                                caseWhen(part.type.startsWith("PROMO"), REVENUE).otherwise(BigDecimal.ZERO)))
                        .dividedBy(sum(REVENUE)))
                .from(LINE_ITEM)
                .where(within(LINE_ITEM.shipDate, LocalDate.of(1995, 9, 1), Period.ofMonths(1)));
        // endregion
    }

    static Select<BigDecimal> smallQuantityRevenue() {
        // region q17
        PartTable part = LINE_ITEM.supply().part();
        LineItemTable other = LINE_ITEM.as("other");
        return select(sum(LINE_ITEM.extendedPrice).dividedBy(new BigDecimal("7.0")))
                .where(
                        part.brand.eq("Brand#23"),
                        part.container.eq("MED BOX"),
                        LINE_ITEM.quantity.lt(scalar(select(avg(other.quantity).times(new BigDecimal("0.2")))
                                .where(other.supplyPartKey.eq(LINE_ITEM.supplyPartKey)))));
        // endregion
    }

    static Select<BigDecimal> discountedRevenue() {
        // region q19
        return select(sum(REVENUE))
                .where(
                        LINE_ITEM.shipMode.in("AIR", "AIR REG"),
                        LINE_ITEM.shipInstruction.eq("DELIVER IN PERSON"),
                        or(
                                deal("Brand#12", List.of("SM CASE", "SM BOX", "SM PACK", "SM PKG"), 1, 5),
                                deal("Brand#23", List.of("MED BAG", "MED BOX", "MED PKG", "MED PACK"), 10, 10),
                                deal("Brand#34", List.of("LG CASE", "LG BOX", "LG PACK", "LG PKG"), 20, 15)));
        // endregion
    }

    // region q19
    private static Condition deal(String brand, List<String> containers, int least, int largest) {
        PartTable part = LINE_ITEM.supply().part();
        return and(
                part.brand.eq(brand),
                part.container.in(containers),
                part.size.between(1, largest),
                LINE_ITEM.quantity.between(least, least + 10));
    }
    // endregion
}
