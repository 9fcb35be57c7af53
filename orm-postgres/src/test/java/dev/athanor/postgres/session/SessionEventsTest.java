// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.StatementEvent;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.session.CommitInterceptor;
import dev.athanor.session.Database;
import dev.athanor.session.EntityChange;
import dev.athanor.session.EntityListener;
import dev.athanor.session.FlushInterceptor;
import dev.athanor.session.Session;
import dev.athanor.session.SessionListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who only observes costs no flight; who decides before COMMIT costs one, and may refuse. */
class SessionEventsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private final List<String> told = new ArrayList<>();
    private Session session;

    @BeforeEach
    void open() {
        SHOP.execute("insert into coupons values ('TEN', 10)");
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Coupon ten() {
        return session.find(COUPON, "TEN").orElseThrow();
    }

    private static String coupons() {
        return String.join(" ", SHOP.rows("select code || percent from coupons order by code"));
    }

    private final class Teller implements SessionListener {
        @Override
        public void flushed(List<EntityChange<?>> changes) {
            told.add("flushed " + changes);
        }

        @Override
        public void committed(List<EntityChange<?>> changes) {
            told.add("committed " + changes);
        }

        @Override
        public void rolledBack() {
            told.add("rolled back");
        }

        @Override
        public void closed(int pendingChanges) {
            told.add("closed");
        }
    }

    private final class CouponTeller implements EntityListener<Coupon> {
        @Override
        public void inserted(Coupon record) {
            told.add("inserted " + record);
        }

        @Override
        public void updated(@Nullable Coupon before, Coupon after) {
            told.add("updated " + before + " to " + after);
        }

        @Override
        public void deleted(Coupon record) {
            told.add("deleted " + record);
        }
    }

    @Test
    void whoObservesLetsCommitRide() {
        session.listen(new Teller());
        Coupon ten = ten();
        session.add(new Coupon("SIX", 6));
        session.update(ten, COUPON.percent.set(11));
        SHOP.flights(1, session::commit);
        session.close();
        assertThat(told)
                .containsExactly(
                        "flushed [INSERTED Coupon, UPDATED Coupon]",
                        "committed [INSERTED Coupon, UPDATED Coupon]",
                        "closed");
    }

    @Test
    void anEntityIsToldWithItsRecordBeforeAndAfter() {
        session.listen(COUPON, new CouponTeller());
        Coupon six = session.add(new Coupon("SIX", 6));
        session.update(ten(), COUPON.percent.set(11));
        session.commit();
        session.update(new Coupon("TEN", 12));
        session.delete(six);
        SHOP.flights(1, session::commit);
        assertThat(told)
                .containsExactly(
                        "inserted " + six,
                        "updated " + new Coupon("TEN", 10) + " to " + new Coupon("TEN", 11),
                        "updated null to " + new Coupon("TEN", 12),
                        "deleted " + six);
    }

    @Test
    void aDatabaseTellsOfAllItsSessionsBeforeTheSessionItselfDoes() {
        Database.Registration ofAll = SHOP.db().listen(COUPON, new CouponTeller());
        session.listen(new Teller());
        session.add(new Coupon("SIX", 6));
        session.flush();
        try (Session other = SHOP.another().openSession()) {
            other.add(new Coupon("ONE", 1));
            other.flush();
        }
        ofAll.close();
        session.add(new Coupon("TWO", 2));
        session.commit();
        assertThat(told)
                .containsExactly(
                        "inserted " + new Coupon("SIX", 6),
                        "flushed [INSERTED Coupon]",
                        "flushed [INSERTED Coupon]",
                        "committed [INSERTED Coupon, INSERTED Coupon]");
    }

    @Test
    void aCommitTellsOfWhatIsKeptAndNotOfWhatASavepointHasUndone() {
        session.listen(new Teller());
        session.add(new Coupon("SIX", 6));
        assertThatThrownBy(() -> session.inNested(inner -> {
                    inner.delete(ten());
                    inner.flush();
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        session.commit();
        assertThat(told).last().isEqualTo("committed [INSERTED Coupon]");
        assertThat(coupons()).isEqualTo("SIX6 TEN10");
    }

    @Test
    void aRollbackIsToldOnceAndNothingIsWhereNothingWasDone() {
        session.listen(new Teller());
        ten();
        session.commit();
        session.rollback();
        assertThat(told).isEmpty();
        session.execute(update(COUPON).set(COUPON.percent.set(500)).where(COUPON.percent.eq(10)));
        session.rollback();
        assertThat(told).containsExactly("rolled back");
        session.add(new Coupon("TEN", 1));
        assertThatThrownBy(session::commit).isInstanceOf(RuntimeException.class);
        session.rollback();
        assertThat(told).containsExactly("rolled back", "rolled back");
    }

    @Test
    void anObserverThatFailsDisturbsNobody() {
        session.listen((StatementEvent statement) -> {
            throw new StackOverflowError();
        });
        session.listen(new SessionListener() {
            @Override
            public void committed(List<EntityChange<?>> changes) {
                throw new AssertionError("an observer");
            }
        });
        session.listen(new Teller());
        session.add(new Coupon("SIX", 6));
        session.commit();
        assertThat(told).last().isEqualTo("committed [INSERTED Coupon]");
        assertThat(coupons()).isEqualTo("SIX6 TEN10");
    }

    @Test
    void aFlushInterceptorAddsToTheSameFlight() {
        session.intercept((FlushInterceptor) (flushing, changes) -> {
            told.add(changes + ": " + flushing.plan().summary());
            flushing.add(new Coupon("LOG", changes.size()));
        });
        session.delete(ten());
        SHOP.flights(1, session::commit);
        assertThat(told).containsExactly("[DELETED Coupon]: delete 1 row from coupons");
        assertThat(coupons()).isEqualTo("LOG1");
    }

    @Test
    void aFlushInterceptorSeesRowsAsTheyAreAndStartsNoOtherFlush() {
        session.intercept((FlushInterceptor) (flushing, changes) -> {
            told.add(flushing.list(select(COUPON.percent).from(COUPON)).toString());
            assertThatThrownBy(flushing::flush).isInstanceOf(IllegalSessionStateException.class);
            assertThatThrownBy(flushing::commit).isInstanceOf(IllegalSessionStateException.class);
            assertThatThrownBy(flushing::rollback).isInstanceOf(IllegalSessionStateException.class);
            assertThatThrownBy(() -> flushing.inNested(inner -> {})).isInstanceOf(IllegalSessionStateException.class);
        });
        session.update(ten(), COUPON.percent.set(11));
        session.commit();
        assertThat(told).containsExactly("[10]");
        assertThat(coupons()).isEqualTo("TEN11");
    }

    @Test
    void aCommitInterceptorDecidesBetweenTheStatementsAndCommit() {
        session.intercept((CommitInterceptor) committing -> {
            told.add(committing.list(select(COUPON.percent).from(COUPON)).toString());
            committing.update(ten(), COUPON.percent.set(12));
        });
        session.update(ten(), COUPON.percent.set(11));
        SHOP.flights(4, session::commit);
        assertThat(told).containsExactly("[11]");
        assertThat(coupons()).isEqualTo("TEN12");
        assertThat(SHOP.story()).startsWith("""
            select code, percent from coupons where code = ?;

            begin;
            """).endsWith("""
                ;

                commit;
                """);
    }

    @Test
    void afterAFlushAnInterceptorHasTheLastWordToo() {
        session.intercept(new CommitInterceptor() {
            @Override
            public void beforeCommit(Session committing) {
                told.add("before commit");
            }

            @Override
            public void afterFlush(Session flushed, List<EntityChange<?>> changes) {
                told.add("after flush " + changes);
                EntityChange<Coupon> change = changes.get(0).in(COUPON);
                if (change != null && change.after() != null && change.after().percent() > 100) {
                    throw new IllegalArgumentException("more than all");
                }
            }
        });
        session.add(new Coupon("SIX", 6));
        SHOP.flights(2, session::commit);
        session.add(new Coupon("BIG", 600));
        assertThatThrownBy(session::commit).isInstanceOf(IllegalArgumentException.class);
        assertThat(told)
                .containsExactly("after flush [INSERTED Coupon]", "before commit", "after flush [INSERTED Coupon]");
        session.rollback();
        assertThat(coupons()).isEqualTo("SIX6 TEN10");
    }

    @Test
    void anInterceptorThatNeverEndsIsStopped() {
        session.intercept(new CommitInterceptor() {
            @Override
            public void beforeCommit(Session committing) {}

            @Override
            public void afterFlush(Session flushed, List<EntityChange<?>> changes) {
                flushed.update(
                        flushed.find(COUPON, "TEN").orElseThrow(), coupon -> new Coupon("TEN", coupon.percent() + 1));
            }
        });
        session.update(ten(), COUPON.percent.set(11));
        assertThatThrownBy(session::commit)
                .isInstanceOf(IllegalSessionStateException.class)
                .hasMessageContaining("100 flushes");
        assertThat(coupons()).isEqualTo("TEN10");
    }

    @Test
    void aSessionThatOnlyReadAsksNobodyAndSendsNothing() {
        session.intercept((CommitInterceptor) committing -> told.add("asked"));
        ten();
        SHOP.flights(0, session::commit);
        assertThat(told).isEmpty();
    }
}
