// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.LineItemTable.LINE_ITEM;
import static dev.athanor.examples.tpch.Terms.REVENUE;
import static dev.athanor.examples.tpch.Terms.within;
import static dev.athanor.examples.tpch.Terms.year;
import static dev.athanor.query.Sql.and;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.or;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;

import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/** The queries of TPC-H that compare nations: the paths from a line to its supplier's nation and to its customer's join by themselves. */
final class MarketQueries {
    private MarketQueries() {}

    /** A row of query 5. */
    record NationRevenue(String nation, BigDecimal revenue) {}

    static Select<NationRevenue> localSupplierVolume() {
        // region q5
        NationTable nation = LINE_ITEM.supply().supplier().nation();
        OrderTable order = LINE_ITEM.order();
        return select(into(NationRevenue::new, nation.name, sum(REVENUE)))
                .from(LINE_ITEM)
                .where(
                        order.customer().nationKey.eq(nation.key),
                        nation.region().name.eq("ASIA"),
                        within(order.orderDate, LocalDate.of(1994, 1, 1), Period.ofYears(1)))
                .groupBy(nation.name)
                .orderBy(sum(REVENUE).desc());
        // endregion
    }

    /** A row of query 7. */
    record Shipping(String from, String to, int year, BigDecimal revenue) {}

    static Select<Shipping> volumeShipping() {
        // region q7
        NationTable from = LINE_ITEM.supply().supplier().nation();
        NationTable to = LINE_ITEM.order().customer().nation();
        var year = year(LINE_ITEM.shipDate);
        return select(into(Shipping::new, from.name, to.name, year, sum(REVENUE)))
                .from(LINE_ITEM)
                .where(
                        or(
                                and(from.name.eq("FRANCE"), to.name.eq("GERMANY")),
                                and(from.name.eq("GERMANY"), to.name.eq("FRANCE"))),
                        LINE_ITEM.shipDate.between(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)))
                .groupBy(from.name, to.name, year)
                .orderBy(from.name, to.name, year);
        // endregion
    }

    /** A row of query 8. */
    record MarketShare(int year, BigDecimal share) {}

    static Select<MarketShare> marketShare() {
        // region q8
        OrderTable order = LINE_ITEM.order();
        NationTable seller = LINE_ITEM.supply().supplier().nation();
        var year = year(order.orderDate);
        var brazilian = caseWhen(seller.name.eq("BRAZIL"), REVENUE).otherwise(BigDecimal.ZERO);
        return select(into(MarketShare::new, year, sum(brazilian).dividedBy(sum(REVENUE))))
                .from(LINE_ITEM)
                .where(
                        order.customer().nation().region().name.eq("AMERICA"),
                        order.orderDate.between(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)),
                        LINE_ITEM.supply().part().type.eq("ECONOMY ANODIZED STEEL"))
                .groupBy(year)
                .orderBy(year);
        // endregion
    }

    /** A row of query 9. */
    record Profit(String nation, int year, BigDecimal profit) {}

    static Select<Profit> productTypeProfit() {
        // region q9
        PartSupplierTable supply = LINE_ITEM.supply();
        NationTable nation = supply.supplier().nation();
        var year = year(LINE_ITEM.order().orderDate);
        return select(into(Profit::new, nation.name, year, sum(REVENUE.minus(supply.cost.times(LINE_ITEM.quantity)))))
                .from(LINE_ITEM)
                .where(supply.part().name.contains("green"))
                .groupBy(nation.name, year)
                .orderBy(nation.name.asc(), year.desc());
        // endregion
    }
}
