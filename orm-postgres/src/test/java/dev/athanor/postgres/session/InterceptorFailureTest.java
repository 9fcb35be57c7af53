// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.error.PendingRollbackException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.session.CommitInterceptor;
import dev.athanor.session.Database;
import dev.athanor.session.EntityChange;
import dev.athanor.session.FlushInterceptor;
import dev.athanor.session.Session;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an interceptor throws, and wherever: it is thrown on as it is, nothing is kept, and the only connection is free again. */
class InterceptorFailureTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(COUPON);

    enum Place {
        BEFORE_FLUSH,
        AFTER_FLUSH,
        BEFORE_COMMIT;

        void intercept(Session session, Throwable failure) {
            if (this == BEFORE_FLUSH) {
                session.intercept((FlushInterceptor) (flushing, changes) -> raise(failure));
            } else {
                session.intercept(new CommitInterceptor() {
                    @Override
                    public void beforeCommit(Session committing) {
                        raise(failure);
                    }

                    @Override
                    public void afterFlush(Session flushed, List<EntityChange<?>> changes) {
                        if (Place.this == AFTER_FLUSH) {
                            raise(failure);
                        }
                    }
                });
            }
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(Place.values())
                .flatMap(place -> Stream.of(
                                new IllegalArgumentException("no"),
                                new AssertionError("no"),
                                new StackOverflowError(),
                                new InterruptedException("undeclared"))
                        .map(failure -> Arguments.of(place, failure)));
    }

    @SuppressWarnings("unchecked") // nothing is cast: what is not declared is thrown all the same
    private static <X extends Throwable> void raise(Throwable failure) throws X {
        throw (X) failure;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void rollsBackAndIsThrownAsItIs(Place place, Throwable failure) {
        try (Session session = SHOP.db().openSession()) {
            place.intercept(session, failure);
            session.add(new Coupon("SIX", 6));
            assertThat(catchThrowable(session::commit)).isSameAs(failure);
            assertThat(SHOP.rows("select * from coupons")).isEmpty();
            theOnlyConnectionIsFree();
            assertThat(catchThrowable(session::flush))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasCause(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void endsATransactionThatTheDatabaseRuns(Place place, Throwable failure) {
        Consumer<Session> work = session -> {
            place.intercept(session, failure);
            session.add(new Coupon("SIX", 6));
        };
        Database db = SHOP.db();
        assertThat(catchThrowable(() -> db.inTransaction(work))).isSameAs(failure);
        theOnlyConnectionIsFree();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void behindASavepointUndoesTheSavepoint(Place place, Throwable failure) {
        if (place == Place.BEFORE_COMMIT) {
            return;
        }
        try (Session session = SHOP.db().openSession()) {
            session.add(new Coupon("ONE", 1));
            assertThat(catchThrowable(() -> session.inNested(inner -> {
                        place.intercept(inner, failure);
                        inner.add(new Coupon("SIX", 6));
                    })))
                    .isSameAs(failure);
            session.flush();
            assertThat(session.find(COUPON, "ONE")).isPresent();
            session.rollback();
        }
    }

    private static void theOnlyConnectionIsFree() {
        try (Session other = SHOP.db().openSession()) {
            assertThat(other.find(COUPON, "SIX")).isEmpty();
        }
    }
}
