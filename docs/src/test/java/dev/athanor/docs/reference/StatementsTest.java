// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import static dev.athanor.docs.shop.ItemTable.ITEM;
import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;

import dev.athanor.docs.shop.OrderTable;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.Status;
import dev.athanor.docs.shop.UserTable;
import dev.athanor.query.Executable;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private final Shown shown = new Shown("reference/StatementsTest.java");

    private void show(Executable statement) {
        shown.add(statement);
    }

    private void verify(String golden) {
        shown.verify(golden);
    }

    record Line(String email, BigDecimal total) {}

    @Test
    void selects() {
        // region selects
        show(select(PRODUCT));
        show(select(PRODUCT.name));
        show(select(into(Line::new, USER.email, ORDER.total)).from(USER).join(USER.orders, ORDER));
        show(select(PRODUCT).where(PRODUCT.active, PRODUCT.price.lt(100)));
        show(select(PRODUCT).orderBy(PRODUCT.price.desc(), PRODUCT.name.asc()));
        show(select(PRODUCT).orderBy(PRODUCT.name).limit(10).offset(20));
        show(select(PRODUCT.name).distinct());
        show(select(ORDER.status).groupBy(ORDER.status).having(count().gt(1)));
        show(select(PRODUCT).forUpdate().skipLocked());
        show(select(PRODUCT).forShare().nowait());
        // endregion
        verify("reference/selects.md");
    }

    @Test
    void joins() {
        OrderTable o2 = ORDER.as("o2");
        UserTable buyer = USER.as("buyer");
        // region joins
        show(select(ORDER).where(ORDER.user().email.eq("ada@x.org")));
        show(select(ITEM).where(ITEM.order().user().email.eq("ada@x.org")));
        show(select(USER).join(USER.orders, ORDER).where(ORDER.total.gt(5)));
        show(select(ORDER).join(ORDER.user, buyer).where(buyer.age.gt(17)));
        show(select(USER.email).leftJoin(ORDER, ORDER.userId.eq(USER.id)));
        show(select(ORDER.total).from(ORDER, PRODUCT).where(PRODUCT.price.eq(ORDER.total)));
        show(select(ORDER).where(ORDER.total.gt(scalar(select(avg(o2.total)).where(o2.userId.eq(ORDER.userId))))));
        // endregion
        verify("reference/joins.md");
    }

    @Test
    void derived() {
        var paid = select(ORDER.userId).where(ORDER.status.eq(Status.PAID)).as("paid");
        // region derived
        show(select(USER.email).from(USER).join(paid, paid.column(ORDER.userId).eq(USER.id)));
        // endregion
        verify("reference/derived.md");
    }

    @Test
    void changes() {
        Product lamp = new Product(Shelf.LAMP, "lamp", new BigDecimal("24.90"), true);
        Product chair = new Product(Shelf.CHAIR, "chair", new BigDecimal("75.00"), true);
        var excluded = PRODUCT.excluded();
        // region changes
        show(insertInto(PRODUCT).values(lamp, chair).onConflict(PRODUCT.id).doNothing());
        show(insertInto(PRODUCT)
                .values(lamp)
                .onConflict(PRODUCT.id)
                .doUpdate(PRODUCT.price.set(excluded.price))
                .where(PRODUCT.price.lt(excluded.price))
                .returning(PRODUCT));
        show(insertInto(USER).set(USER.email.set("zoe@x.org")).returning(USER.id));
        show(insertInto(USER).columns(USER.email).select(select(PRODUCT.name)));
        show(update(PRODUCT).set(PRODUCT.price.set(PRODUCT.price.plus(1))).where(PRODUCT.active));
        show(update(PRODUCT).set(PRODUCT.active.set(false)).everyRow());
        show(update(ORDER)
                .set(ORDER.status.set(Status.PAID))
                .where(ORDER.id.eq(1))
                .returning(ORDER.total));
        show(deleteFrom(ORDER).where(ORDER.status.eq(Status.CANCELLED)));
        show(deleteFrom(ITEM).everyRow());
        // endregion
        verify("reference/changes.md");
    }
}
