// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import static dev.athanor.examples.tpch.CustomerTable.CUSTOMER;
import static dev.athanor.examples.tpch.LineItemTable.LINE_ITEM;
import static dev.athanor.examples.tpch.OrderTable.ORDER;
import static dev.athanor.examples.tpch.Terms.REVENUE;
import static dev.athanor.examples.tpch.Terms.within;
import static dev.athanor.query.Sql.avg;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.notExists;
import static dev.athanor.query.Sql.row;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;

import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The queries of TPC-H that ask who orders, and how orders fare. */
final class CustomerQueries {
    private CustomerQueries() {}

    /** A row of query 3. */
    record ShippingPriority(long orderKey, BigDecimal revenue, LocalDate orderDate, int shipPriority) {}

    static Select<ShippingPriority> shippingPriority() {
        // region q3
        LocalDate day = LocalDate.of(1995, 3, 15);
        OrderTable order = LINE_ITEM.order();
        return select(into(
                        ShippingPriority::new, LINE_ITEM.orderKey, sum(REVENUE), order.orderDate, order.shipPriority))
                .from(LINE_ITEM)
                .where(order.customer().segment.eq("BUILDING"), order.orderDate.lt(day), LINE_ITEM.shipDate.gt(day))
                .groupBy(LINE_ITEM.orderKey, order.orderDate, order.shipPriority)
                .orderBy(sum(REVENUE).desc(), order.orderDate.asc())
                .limit(10);
        // endregion
    }

    /** A row of query 4. */
    record PriorityCount(String priority, long orders) {}

    static Select<PriorityCount> orderPriorities() {
        // region q4
        return select(into(PriorityCount::new, ORDER.priority, count()))
                .where(
                        within(ORDER.orderDate, LocalDate.of(1993, 7, 1), Period.ofMonths(3)),
                        ORDER.lines.any(LINE_ITEM.commitDate.lt(LINE_ITEM.receiptDate)))
                .groupBy(ORDER.priority)
                .orderBy(ORDER.priority);
        // endregion
    }

    /** A row of query 10. */
    record ReturnedItems(
            long customerKey,
            String name,
            BigDecimal revenue,
            BigDecimal balance,
            String nation,
            String address,
            String phone,
            String comment) {}

    static Select<ReturnedItems> returnedItems() {
        // region q10
        CustomerTable customer = LINE_ITEM.order().customer();
        return select(into(
                        ReturnedItems::new,
                        customer.key,
                        customer.name,
                        sum(REVENUE),
                        customer.balance,
                        customer.nation().name,
                        customer.address,
                        customer.phone,
                        customer.comment))
                .from(LINE_ITEM)
                .where(
                        within(LINE_ITEM.order().orderDate, LocalDate.of(1993, 10, 1), Period.ofMonths(3)),
                        LINE_ITEM.returnFlag.eq("R"))
                .groupBy(customer.key, customer.nation().key)
                .orderBy(sum(REVENUE).desc())
                .limit(20);
        // endregion
    }

    /** A row of query 12. */
    record ModeCount(String shipMode, long highPriority, long lowPriority) {}

    static Select<ModeCount> shippingModes() {
        // region q12
        var urgent = LINE_ITEM.order().priority.in("1-URGENT", "2-HIGH");
        return select(into(ModeCount::new, LINE_ITEM.shipMode, count().filter(urgent), count().filter(urgent.not())))
                .from(LINE_ITEM)
                .where(
                        LINE_ITEM.shipMode.in("MAIL", "SHIP"),
                        LINE_ITEM.commitDate.lt(LINE_ITEM.receiptDate),
                        LINE_ITEM.shipDate.lt(LINE_ITEM.commitDate),
                        within(LINE_ITEM.receiptDate, LocalDate.of(1994, 1, 1), Period.ofYears(1)))
                .groupBy(LINE_ITEM.shipMode)
                .orderBy(LINE_ITEM.shipMode);
        // endregion
    }

    /** A row of query 13. */
    record Distribution(long orders, long customers) {}

    static Select<Distribution> customerDistribution() {
        // region q13
        var orders = count(ORDER.key);
        var perCustomer = select(row(CUSTOMER.key, orders))
                .from(CUSTOMER)
                .leftJoin(
                        ORDER,
                        ORDER.customerKey
                                .eq(CUSTOMER.key)
                                .and(ORDER.comment.like("%special%requests%").not()))
                .groupBy(CUSTOMER.key)
                .as("per_customer");
        return select(into(Distribution::new, perCustomer.column(orders), count()))
                .from(perCustomer)
                .groupBy(perCustomer.column(orders))
                .orderBy(count().desc(), perCustomer.column(orders).desc());
        // endregion
    }

    /** A row of query 18. */
    record LargeOrder(
            String customer,
            long customerKey,
            long orderKey,
            LocalDate orderDate,
            BigDecimal totalPrice,
            BigDecimal quantity) {}

    static Select<LargeOrder> largeOrders() {
        // region q18
        OrderTable order = LINE_ITEM.order();
        LineItemTable large = LINE_ITEM.as("large");
        return select(into(
                        LargeOrder::new,
                        order.customer().name,
                        order.customer().key,
                        order.key,
                        order.orderDate,
                        order.totalPrice,
                        sum(LINE_ITEM.quantity)))
                .from(LINE_ITEM)
                .where(order.key.in(select(large.orderKey)
                        .groupBy(large.orderKey)
                        .having(sum(large.quantity).gt(300))))
                .groupBy(order.customer().key, order.key)
                .orderBy(order.totalPrice.desc(), order.orderDate.asc())
                .limit(100);
        // endregion
    }

    /** A row of query 22. */
    record SalesOpportunity(String countryCode, long customers, BigDecimal balance) {}

    static Select<SalesOpportunity> salesOpportunities() {
        // region q22
        List<String> codes = List.of("13", "31", "23", "29", "30", "18", "17");
        CustomerTable other = CUSTOMER.as("other");
        var code = CUSTOMER.phone.substring(1, 2);
        return select(into(SalesOpportunity::new, code, count(), sum(CUSTOMER.balance)))
                .where(
                        code.in(codes),
                        CUSTOMER.balance.gt(scalar(select(avg(other.balance))
                                .where(
                                        other.balance.gt(0),
                                        other.phone.substring(1, 2).in(codes)))),
                        notExists(select(ORDER).where(ORDER.customerKey.eq(CUSTOMER.key))))
                .groupBy(code)
                .orderBy(code);
        // endregion
    }
}
