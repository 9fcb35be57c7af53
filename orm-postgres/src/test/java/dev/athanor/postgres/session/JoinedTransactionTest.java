// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.StatementEvent;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Database;
import dev.athanor.session.FlushPlan;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import dev.athanor.testing.StatementRecorder;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session in someone else's transaction never begins, commits or rolls back, and still is one unit. */
class JoinedTransactionTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Connection connection;
    private Database db;
    private StatementRecorder sent;

    @BeforeEach
    void someoneElsesTransaction() throws SQLException {
        connection = SHOP.server().open();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into coupons values ('TEN', 10)");
        }
        SessionOptions joined = SessionOptions.DEFAULT.boundary(TransactionBoundary.JOINED);
        db = Database.of(new Lending(connection), Postgres.platform(), joined);
        sent = StatementRecorder.of(db);
    }

    @AfterEach
    void end() throws SQLException {
        db.close();
        assertThat(connection.isClosed()).isFalse();
        connection.rollback();
        connection.close();
    }

    private long coupons() throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from coupons")) {
            result.next();
            return result.getLong(1);
        }
    }

    private String controls() {
        return sent.events().stream()
                .filter(event -> event.control())
                .map(event -> event.sql().replaceFirst(" .*", ""))
                .distinct()
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void commitKeepsTheWorkInTheOthersTransactionAndCommitsNothing() throws SQLException {
        try (Session session = db.openSession()) {
            assertThat(session.list(select(COUPON))).hasSize(1);
            session.add(new Coupon("SIX", 6));
            session.commit();
            session.add(new Coupon("ONE", 1));
            session.commit();
        }
        assertThat(coupons()).isEqualTo(3);
        assertThat(SHOP.rows("select count(*) from coupons"))
                .as("seen from outside")
                .containsExactly("0");
        assertThat(controls()).isEqualTo("[release, savepoint]");
    }

    @Test
    void rollbackUndoesTheSessionsWorkOnly() throws SQLException {
        try (Session session = db.openSession()) {
            session.add(new Coupon("SIX", 6));
            session.flush();
            session.rollback();
            assertThat(session.list(select(COUPON))).extracting(Coupon::code).containsExactly("TEN");
        }
        assertThat(coupons()).isEqualTo(1);
    }

    @Test
    void closeWithoutCommitUndoesTheSessionsWorkOnly() throws SQLException {
        try (Session session = db.openSession()) {
            session.add(new Coupon("SIX", 6));
            session.flush();
        }
        assertThat(coupons()).isEqualTo(1);
    }

    @Test
    void aFailureLeavesTheOthersTransactionUsable() throws SQLException {
        try (Session session = db.openSession()) {
            session.add(new Coupon("SIX", 6));
            session.add(new Coupon("TEN", 1));
            assertThatThrownBy(session::commit).isInstanceOf(UniqueViolationException.class);
            session.rollback();
        }
        assertThat(coupons()).isEqualTo(1);
    }

    /** Gives the one connection to everybody and never lets it be closed, as a framework does. */
    private record Lending(Connection lent) implements DataSource {
        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(lent, arguments));
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(Writer.nullWriter());
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("no " + type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }

    @Test
    void changesByOthersAreMergedAndTheOwnersWorkIsKept() throws SQLException {
        Order order = SHOP.db()
                .transaction(session -> session.add(Samples.user("ada", ToMany.of(Samples.order("1")))))
                .orders()
                .get()
                .get(0);
        try (Session session = db.openSession(db.options().mergeConcurrentChanges())) {
            session.update(order, ORDER.status.set(Status.PAID));
            SHOP.execute("update orders set total = 7, version = version + 1");
            session.commit();
            assertThat(session.current(order).total()).isEqualByComparingTo("7");
        }
        assertThat(coupons()).isEqualTo(1);
        assertThat(SHOP.rows("select status, total from orders")).containsExactly("NEW|7.00");
        connection.commit();
        assertThat(SHOP.rows("select status, total, version from orders")).containsExactly("PAID|7.00|2");
    }

    /** The plan says what is then sent: a savepoint in front and its release behind, in the flight of the statements. */
    @Test
    void thePlanSaysThatTheSavepointRides() {
        try (Session session = db.openSession()) {
            session.add(new Coupon("SIX", 6));
            session.add(Samples.user("ada"));
            FlushPlan plan = session.plan();
            assertThat(plan.flights()).isOne();
            assertThat(plan.beginRides()).isTrue();
            assertThat(plan.commitRides()).isTrue();
            sent.clear();
            session.commit();
            assertThat(sent.events())
                    .extracting(event -> event.sql().replaceFirst(" .*", ""))
                    .startsWith("savepoint")
                    .endsWith("release");
            assertThat(sent.statements())
                    .extracting(StatementEvent::sql)
                    .containsAll(plan.steps().stream().map(FlushPlan.Step::sql).toList());
            assertThat(sent.events().stream().map(StatementEvent::flight).distinct())
                    .hasSize(1);
        }
    }
}
