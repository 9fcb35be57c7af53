// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.desk.PageTable.PAGE;
import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.desk.Page;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.Status;
import dev.athanor.error.StaleEntityException;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    @Test
    void changesOfDifferentComponentsAreMerged() {
        try (Stage stage = Stage.of(PAGE)) {
            Database db = stage.db();
            db.inTransaction(session -> session.add(new Page(null, "Tea", "Boil water.", null)));
            stage.forget();
            // region merge
            try (Session session = db.openSession(db.options().mergeConcurrentChanges())) {
                Page page = session.one(select(PAGE).where(PAGE.title.eq("Tea")));
                session.update(page, PAGE.text.set("Boil water. Wait."));
                db.inTransaction(other -> other.update(page, PAGE.title.set("Green tea")));
                session.commit(); // reads the row again, and writes our text beside the other title
                Page merged = session.current(page);
                assertThat(merged.title()).isEqualTo("Green tea");
                assertThat(merged.text()).isEqualTo("Boil water. Wait.");
            }
            // endregion
            assertThat(stage.flights())
                    .as("a read, the two of the other, and ours: refused, undone, read again, written")
                    .isEqualTo(7);
            try (Session session = db.openSession(db.options().mergeConcurrentChanges())) {
                Page page = session.one(select(PAGE));
                session.update(page, PAGE.text.set("Boil."));
                db.inTransaction(other -> other.update(page, PAGE.text.set("Pour.")));
                // region conflict
                assertThatThrownBy(session::commit)
                        .isInstanceOfSatisfying(
                                StaleEntityException.class,
                                stale -> assertThat(stale.conflicts()).containsExactly("text"));
                // endregion
            }
        }
    }

    @Test
    void statementsRaiseVersions() {
        try (Stage stage = Shelf.orders();
                Session session = stage.db().openSession()) {
            // region bulk
            session.execute(
                    update(ORDER).set(ORDER.status.set(Status.CANCELLED)).where(ORDER.total.lt(6)));
            // endregion
            session.commit();
            stage.assertSent("howto/versions.sql");
        }
    }
}
