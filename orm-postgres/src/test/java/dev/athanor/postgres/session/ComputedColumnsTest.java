// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.filled.DialTable.DIAL;
import static dev.athanor.postgres.session.filled.InvoiceTable.INVOICE;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StaleEntityException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.filled.Dial;
import dev.athanor.postgres.session.filled.Invoice;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server computes is never written, and read back with each write. */
class ComputedColumnsTest {
    @RegisterExtension
    static final Workshop OFFICE = Workshop.with(INVOICE, DIAL);

    private Session session;

    @BeforeEach
    void open() {
        session = OFFICE.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Invoice current(Invoice invoice) {
        return session.current(invoice);
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    @Test
    void theSchemaSaysHow() {
        assertThat(OFFICE.schema().createStatements(Postgres.platform().dialect()))
                .anyMatch(sql -> sql.contains("total numeric generated always as (price * quantity) stored not null"))
                .anyMatch(
                        sql -> sql.contains("label text generated always as (upper(code) || ':' || customer) stored,"));
    }

    @Test
    void aNewRowIsCompletedByTheServer() {
        Invoice added = session.add(Invoice.of("ada", 3, "2.50"));
        assertThat(added.total()).isNull();
        session.commit();
        Invoice stored = current(added);
        assertThat(stored.total()).isEqualByComparingTo("7.50");
        assertThat(stored.label()).isNull();
        assertThat(stored.shares().theirs()).isEqualTo(60);
        assertThat(session.find(INVOICE, added.id())).contains(stored);
    }

    @Test
    void anUpdateReadsItBackInTheSameFlight() {
        Dial dial = session.add(new Dial(1, 5, 99));
        assertThat(dial.twice()).isNull();
        session.commit();
        assertThat(session.current(dial).twice()).isEqualTo(10);
        session.update(session.find(DIAL, 1).orElseThrow(), DIAL.reading.set(7));
        OFFICE.flights(1, session::commit);
        assertThat(session.current(dial)).isEqualTo(new Dial(1, 7, 14));
    }

    @Test
    void eachRowOfABatchIsCompletedAlsoByAMaskedUpdate() {
        List<Invoice> invoices = session.addAll(
                IntStream.range(0, 6).mapToObj(i -> Invoice.of("c" + i, i, "1")).toList());
        session.commit();
        session.list(select(INVOICE));
        session.update(invoices.get(0), INVOICE.quantity.set(10));
        session.update(invoices.get(1), INVOICE.price.set(decimal("3")));
        session.update(invoices.get(2), INVOICE.code.set("x"));
        session.update(invoices.get(3), INVOICE.customer.set("eve"), INVOICE.code.set("y"));
        session.update(invoices.get(4), INVOICE.shares.ours.set(1));
        session.update(invoices.get(5), INVOICE.quantity.set(2), INVOICE.price.set(decimal("4")));
        assertThat(session.plan().toString()).contains("each in columns of its own");
        session.commit();
        List<Invoice> held = invoices.stream().map(this::current).toList();
        assertThat(held.get(0).total()).isEqualByComparingTo("10");
        assertThat(held.get(1).total()).isEqualByComparingTo("3");
        assertThat(held.get(2).label()).isEqualTo("X:c2");
        assertThat(held.get(3).label()).isEqualTo("Y:eve");
        assertThat(held.get(4).shares()).isEqualTo(new Invoice.Shares(1, 99));
        assertThat(held.get(5).total()).isEqualByComparingTo("8");
        assertThat(session.list(select(INVOICE).orderBy(INVOICE.id))).isEqualTo(held);
    }

    @Test
    void whatACallerSaysOfItIsNotWritten() {
        Invoice added = session.add(Invoice.of("ada", 3, "2"));
        session.commit();
        Invoice read = session.find(INVOICE, added.id()).orElseThrow();
        Invoice forged = session.update(read, INVOICE.total.set(decimal("1000")));
        assertThat(forged).isEqualTo(read);
        assertThat(session.plan().isEmpty()).isTrue();
        session.clear();
        session.update(read.withQuantity(5));
        session.commit();
        assertThat(session.current(read).total()).isEqualByComparingTo("10");
    }

    @Test
    void aStaleRowIsStillStale() {
        Invoice added = session.add(Invoice.of("ada", 3, "2"));
        session.commit();
        session.update(session.find(INVOICE, added.id()).orElseThrow(), INVOICE.quantity.set(4));
        OFFICE.execute("update invoices set version = 7");
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.keys()).containsExactly(added.id()));
        session.rollback();
        session.update(session.find(INVOICE, added.id()).orElseThrow(), INVOICE.quantity.set(4));
        OFFICE.execute("delete from invoices");
        assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
    }

    @Test
    void changesByOthersAreMergedBesideIt() {
        Invoice added = session.add(Invoice.of("ada", 3, "2"));
        session.commit();
        try (Session merging = OFFICE.db().openSession(OFFICE.db().options().mergeConcurrentChanges())) {
            merging.update(merging.find(INVOICE, added.id()).orElseThrow(), INVOICE.quantity.set(4));
            OFFICE.execute("update invoices set price = 5, version = version + 1");
            merging.commit();
            assertThat(merging.current(added).total()).isEqualByComparingTo("20");
        }
    }

    @Test
    void aRowThatATriggerSkipsIsReadAgain() {
        session.add(new Dial(1, 5, null));
        session.commit();
        OFFICE.execute("create function skip() returns trigger language plpgsql as 'begin return null; end'");
        OFFICE.execute("create trigger skip before update on dials for each row execute function skip()");
        try {
            session.update(session.find(DIAL, 1).orElseThrow(), DIAL.reading.set(7));
            session.commit();
            assertThat(session.find(DIAL, 1)).contains(new Dial(1, 5, 10));
        } finally {
            OFFICE.execute("drop function skip cascade");
        }
    }

    @Test
    void statementsLeaveItOut() {
        Invoice read = session.list(
                        insertInto(INVOICE).values(Invoice.of("ada", 3, "2")).returning(INVOICE))
                .get(0);
        assertThat(read.total()).isEqualByComparingTo("6");
        Invoice upserted = session.list(insertInto(INVOICE)
                        .values(read)
                        .onConflict(INVOICE.id)
                        .doUpdate(INVOICE.quantity.set(INVOICE.quantity.plus(INVOICE.excluded().quantity)))
                        .returning(INVOICE))
                .get(0);
        assertThat(upserted.total()).isEqualByComparingTo("12");
        session.execute(update(INVOICE).set(INVOICE.quantity.set(1)).where(INVOICE.total.gt(10)));
        assertThat(session.current(session.find(INVOICE, read.id()).orElseThrow())
                        .total())
                .isEqualByComparingTo("2");
        session.commit();
        OFFICE.db().copyIn(INVOICE, Stream.of(withoutKey(read.withCustomer("copied"))));
        assertThat(OFFICE.rows("select total from invoices where customer = 'copied'"))
                .containsExactly("6");
    }

    private static Invoice withoutKey(Invoice invoice) {
        return new Invoice(
                null,
                invoice.customer(),
                invoice.code(),
                invoice.quantity(),
                invoice.price(),
                invoice.total(),
                invoice.label(),
                invoice.shares(),
                0);
    }

    @Test
    void aStatementThatSetsItIsRefused() {
        assertThatThrownBy(() -> session.execute(
                        update(INVOICE).set(INVOICE.total.set(decimal("1"))).everyRow()))
                .isInstanceOf(StatementBuildException.class)
                .hasMessage("Invoice.total is computed by the database, which takes no value for it: set what it is"
                        + " computed from");
        assertThatThrownBy(() -> session.execute(
                        insertInto(INVOICE).set(INVOICE.customer.set("ada"), INVOICE.total.set(decimal("1")))))
                .isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> insertInto(INVOICE)
                        .columns(INVOICE.total)
                        .select(select(INVOICE.total).from(INVOICE)))
                .isInstanceOf(StatementBuildException.class);
    }
}
