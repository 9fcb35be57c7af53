// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.desk.TicketTable.TICKET;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.desk.Ticket;
import dev.athanor.docs.desk.TicketTable;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CriteriaTest {
    private final Stage stage = Stage.of(TICKET);
    private final Database db = stage.db();
    private final Database acme = db.with(options -> options.tenant("acme"));
    private final Ticket first = acme.transaction(session ->
            session.add(TicketTable.builder().number(1).title("Printer").build()));

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void deletes() {
        stage.forget();
        try (Session session = acme.openSession()) {
            Ticket ticket = session.list(select(TICKET)).get(0);
            stage.forget();
            // region delete
            session.delete(ticket);
            session.commit();
            // endregion
            stage.assertSent("howto/criteria-delete.sql");
            assertThat(session.count(select(TICKET))).isZero();
            // region restore
            Ticket deleted = session.one(select(TICKET).withDeleted().where(TICKET.number.eq(1)));
            Ticket restored = session.update(deleted, TICKET.deletedAt.setNull());
            session.commit();
            // endregion
            assertThat(session.count(select(TICKET))).isEqualTo(1);
            // region purge
            session.purge(restored);
            session.execute(deleteFrom(TICKET)
                    .purge()
                    .where(TICKET.deletedAt.lt(Instant.now().minusSeconds(86_400))));
            // endregion
            session.commit();
        }
        assertThat(db.with(options -> options.acrossTenants().withDeleted())
                        .<Long>transaction(session -> session.count(select(TICKET))))
                .isZero();
    }

    @Test
    void keepsTenantsApart() {
        stage.forget();
        // region tenant
        Database globex = db.with(options -> options.tenant("globex"));
        Ticket ticket = globex.transaction(session ->
                session.add(TicketTable.builder().number(1).title("Scanner").build()));
        try (Session session = db.openSession(db.options().tenant("acme"))) {
            List<Ticket> tickets = session.list(select(TICKET));
            // endregion
            assertThat(tickets).extracting(Ticket::title).containsExactly("Printer");
        }
        stage.assertSent("howto/criteria-tenant.sql");
        assertThat(ticket.customer()).isEqualTo("globex");
        assertThat(first.customer()).isEqualTo("acme");
    }

    @Test
    void upsertsBesideDeletedRows() {
        acme.inTransaction(session -> session.execute(deleteFrom(TICKET).everyRow()));
        try (Session session = acme.openSession()) {
            stage.forget();
            // region upsert
            session.execute(insertInto(TICKET)
                    .values(TicketTable.builder()
                            .number(1)
                            .title("Printer, again")
                            .build())
                    .onConflict(TICKET.customer, TICKET.number)
                    .where(TICKET.deletedAt.isNull())
                    .doUpdate(TICKET.title.set(TICKET.excluded().title)));
            // endregion
            stage.assertSent("howto/criteria-upsert.sql");
            assertThat(session.list(select(TICKET.title))).containsExactly("Printer, again");
            session.commit();
        }
    }
}
