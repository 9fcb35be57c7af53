// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.util.List;

/** The queries of TPC-H as typed statements, with the parameters that the specification validates them by. */
public final class TpchQueries {
    /** All of them, in the order of their numbers. */
    public static final List<TpchQuery<?>> ALL = List.of(
            query(1, "pricing summary report", RevenueQueries.PricingSummary.class, RevenueQueries.pricingSummary()),
            query(
                    2,
                    "minimum cost supplier",
                    SupplierQueries.CheapestOffer.class,
                    SupplierQueries.minimumCostSuppliers()),
            query(3, "shipping priority", CustomerQueries.ShippingPriority.class, CustomerQueries.shippingPriority()),
            query(4, "order priority checking", CustomerQueries.PriorityCount.class, CustomerQueries.orderPriorities()),
            query(5, "local supplier volume", MarketQueries.NationRevenue.class, MarketQueries.localSupplierVolume()),
            query(6, "forecasting revenue change", BigDecimal.class, RevenueQueries.forecastRevenue()),
            query(7, "volume shipping", MarketQueries.Shipping.class, MarketQueries.volumeShipping()),
            query(8, "national market share", MarketQueries.MarketShare.class, MarketQueries.marketShare()),
            query(9, "product type profit measure", MarketQueries.Profit.class, MarketQueries.productTypeProfit()),
            query(10, "returned item reporting", CustomerQueries.ReturnedItems.class, CustomerQueries.returnedItems()),
            query(
                    11,
                    "important stock identification",
                    SupplierQueries.StockValue.class,
                    SupplierQueries.importantStock()),
            query(
                    12,
                    "shipping modes and order priority",
                    CustomerQueries.ModeCount.class,
                    CustomerQueries.shippingModes()),
            query(
                    13,
                    "customer distribution",
                    CustomerQueries.Distribution.class,
                    CustomerQueries.customerDistribution()),
            query(14, "promotion effect", BigDecimal.class, RevenueQueries.promotionEffect()),
            query(15, "top supplier", SupplierQueries.TopSupplier.class, SupplierQueries.topSupplier()),
            query(
                    16,
                    "parts/supplier relationship",
                    SupplierQueries.SupplierCount.class,
                    SupplierQueries.partsPerSupplier()),
            query(17, "small-quantity-order revenue", BigDecimal.class, RevenueQueries.smallQuantityRevenue()),
            query(18, "large volume customer", CustomerQueries.LargeOrder.class, CustomerQueries.largeOrders()),
            query(19, "discounted revenue", BigDecimal.class, RevenueQueries.discountedRevenue()),
            query(20, "potential part promotion", SupplierQueries.Promotion.class, SupplierQueries.partPromotion()),
            query(
                    21,
                    "suppliers who kept orders waiting",
                    SupplierQueries.WaitingOrders.class,
                    SupplierQueries.suppliersWhoKeptOrdersWaiting()),
            query(
                    22,
                    "global sales opportunity",
                    CustomerQueries.SalesOpportunity.class,
                    CustomerQueries.salesOpportunities()));

    private TpchQueries() {}

    private static <R> TpchQuery<R> query(int number, String name, Class<R> row, Select<R> typed) {
        return new TpchQuery<>(number, name, row, typed);
    }
}
