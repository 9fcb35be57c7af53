// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.error.HandleNotLoadedException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionClosedException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.AsyncOptions;
import dev.athanor.session.AsyncQueries;
import dev.athanor.session.AsyncSession;
import dev.athanor.session.Database;
import dev.athanor.session.EventSource;
import dev.athanor.session.Queries;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The verbs of a session as stages: in order, one at a time, and stopped by cancelling. */
@Timeout(60)
class AsyncSessionTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static Database db() {
        return SHOP.db();
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static Select<?> sleep(double seconds) {
        return select(function("pg_sleep", SqlTypes.TEXT, value(seconds, SqlTypes.DOUBLE)));
    }

    private static void awaitSleeping() {
        while (SHOP.rows("select 1 from pg_stat_activity where state = 'active' and query like '%pg_sleep%'"
                        + " and pid <> pg_backend_pid() and datname = current_database()")
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void verbsRunInTheirOrderOneAfterTheOther() {
        AsyncSession session = db().async().openSession();
        List<CompletionStage<?>> asked = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> asked.add(session.add(new Coupon("C" + i, i))));
        asked.add(session.commit());
        CompletionStage<Long> counted = session.count(select(COUPON));
        asked.add(session.close());
        asked.forEach(AsyncSessionTest::get);
        assertThat(get(counted)).isEqualTo(100);
        assertThat(SHOP.sent().flights()).isEqualTo(2);
    }

    @Test
    void aUnitOfWorkIsOneFlightHereToo() {
        SHOP.flights(1, () -> get(db().async().inTransaction(session -> session.add(new Coupon("SIX", 6)))));
        assertThat(SHOP.rows("select code from coupons")).containsExactly("SIX");
    }

    @Test
    void whatAStageFailsOfRollsBackAndIsGivenAsItIs() {
        CompletionStage<?> failed = db().async()
                .inTransaction(session -> session.add(new Coupon("SIX", 6))
                        .thenCompose(six -> session.flush())
                        .thenApply(nothing -> {
                            throw new IllegalArgumentException("no");
                        }));
        assertThat(catchThrowable(() -> get(failed))).hasCauseInstanceOf(IllegalArgumentException.class);
        SHOP.execute("insert into coupons values ('SIX', 6)");
        assertThat(catchThrowable(() -> get(db().async().inTransaction(session -> session.add(new Coupon("SIX", 7))))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UniqueViolationException.class);
    }

    @Test
    void handlesLoadWhenTheyAreAskedForAndNeverWhenTheyAreTouched() {
        db().inTransaction(session -> {
            User ada = session.add(user("ada@x.org"));
            session.add(order(ada));
            session.add(order(ada));
        });
        AsyncSession session = db().async().openSession();
        List<Order> orders = get(session.list(select(ORDER)));
        assertThatThrownBy(orders.get(0).user()::get).isInstanceOf(HandleNotLoadedException.class);
        User ada = get(session.load(orders.get(0).user()));
        assertThat(orders.get(1).user().get()).isSameAs(ada);
        assertThat(get(session.load(ada.orders()))).hasSize(2);
        get(session.load(List.of(ada), USER.reviews));
        assertThat(ada.reviews().get()).isEmpty();
        get(session.close());
    }

    @Test
    void cancellingAStageCancelsItsStatementAndRollsBack() {
        AsyncSession session = db().async().openSession();
        get(session.add(new Coupon("SIX", 6)));
        get(session.flush());
        CompletableFuture<?> slow = session.list(sleep(50)).toCompletableFuture();
        awaitSleeping();
        CompletionStage<?> behind = session.commit();
        long before = System.nanoTime();
        slow.cancel(true);
        assertThat(catchThrowable(() -> get(behind))).hasCauseInstanceOf(PendingRollbackException.class);
        assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(20));
        assertThatThrownBy(slow::join).isInstanceOf(CancellationException.class);
        get(session.rollback());
        assertThat(get(session.find(COUPON, "SIX"))).isEmpty();
        get(session.close());
    }

    @Test
    void aTimeLimitOfAStageCancelsItsStatement() {
        AsyncSession session = db().async().openSession();
        CompletableFuture<?> slow =
                session.list(sleep(50)).toCompletableFuture().orTimeout(300, TimeUnit.MILLISECONDS);
        assertThatThrownBy(slow::join).hasCauseInstanceOf(TimeoutException.class);
        get(session.rollback());
        assertThat(get(session.count(select(COUPON)))).isZero();
        get(session.close());
    }

    @Test
    void cancellingWhatWaitsLeavesItOutAndUndoesItsUnit() {
        AsyncSession session = db().async().openSession();
        get(session.add(new Coupon("SIX", 6)));
        CompletionStage<?> slow = session.list(sleep(0.5));
        CompletableFuture<?> waiting = session.add(new Coupon("TWO", 2)).toCompletableFuture();
        CompletionStage<?> commit = session.commit();
        assertThat(waiting.cancel(true)).isTrue();
        get(slow);
        assertThat(catchThrowable(() -> get(commit))).hasCauseInstanceOf(PendingRollbackException.class);
        get(session.close());
        assertThat(SHOP.rows("select * from coupons")).isEmpty();
    }

    @Test
    void cancellingATransactionCancelsWhatRunsInItAndGivesTheConnectionBack() {
        CompletableFuture<?> transaction = db().async()
                .inTransaction(session -> session.add(new Coupon("SIX", 6)).thenCompose(six -> session.list(sleep(50))))
                .toCompletableFuture();
        awaitSleeping();
        assertThat(transaction.cancel(true)).isTrue();
        try (Session other = db().openSession()) { // there is one connection only
            assertThat(other.list(select(COUPON))).isEmpty();
        }
    }

    @Test
    void savepointsFollowTheStageOfTheirWork() {
        AsyncSession session = db().async().openSession();
        get(session.add(new Coupon("ONE", 1)));
        CompletionStage<?> undone = session.inNested(inner -> inner.add(new Coupon("TWO", 2))
                .thenCompose(two -> inner.flush())
                .thenApply(nothing -> {
                    throw new IllegalArgumentException("no");
                }));
        assertThat(catchThrowable(() -> get(undone))).hasCauseInstanceOf(IllegalArgumentException.class);
        Coupon three = get(session.nested(inner -> inner.add(new Coupon("THREE", 3))));
        get(session.commit());
        get(session.close());
        assertThat(three.percent()).isEqualTo(3);
        assertThat(SHOP.rows("select code from coupons order by code")).containsExactly("ONE", "THREE");
    }

    @Test
    void aStreamFetchesWhatIsAskedForAndLetsOtherVerbsIn() throws InterruptedException {
        SHOP.execute("insert into coupons select 'C' || n, n from generate_series(1, 5000) n");
        AsyncSession session = db().async().openSession();
        Taking<Coupon> taking = new Taking<>();
        session.untracked().stream(select(COUPON).orderBy(COUPON.percent)).subscribe(taking);
        taking.subscription.request(3);
        taking.await(3);
        assertThat(get(session.count(select(COUPON)))).isEqualTo(5000);
        assertThat(taking.taken).hasSize(3);
        assertThat(get(session.statistics()).rowsRead()).isLessThan(5000);
        taking.subscription.request(Long.MAX_VALUE);
        taking.ended.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(taking.taken).hasSize(5000).last().isEqualTo(new Coupon("C5000", 5000));
        get(session.close());
    }

    @Test
    void aStreamEndsWhenItsSubscriberCancelsFailsOrAsksForNothing() throws InterruptedException {
        SHOP.execute("insert into coupons select 'C' || n, n from generate_series(1, 5000) n");
        AsyncSession session = db().async().openSession();
        Taking<Coupon> cancelling = new Taking<>();
        session.stream(select(COUPON)).subscribe(cancelling);
        cancelling.subscription.request(1);
        cancelling.await(1);
        cancelling.subscription.cancel();
        Taking<Coupon> asking = new Taking<>();
        session.stream(select(COUPON)).subscribe(asking);
        asking.subscription.request(0);
        assertThat(catchThrowable(asking.ended::join)).hasCauseInstanceOf(IllegalArgumentException.class);
        get(session.commit());
        assertThat(SHOP.rows(
                        "select 1 from pg_stat_activity where state like 'idle in%' and datname = current_database()"))
                .isEmpty();
        get(session.close());
    }

    @Test
    void aBoundedNumberOfThreadsServesManySessions() {
        List<Thread> threads = new ArrayList<>();
        Executor two = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            threads.add(thread);
            return thread;
        });
        var async = db().async(AsyncOptions.DEFAULT.executor(two));
        List<CompletionStage<?>> all = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> all.add(async.inTransaction(s -> s.count(select(COUPON)))));
        all.forEach(AsyncSessionTest::get);
        assertThat(threads).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void closingIsAStageAndVerbsAfterItFail() {
        AsyncSession session = db().async().openSession();
        get(session.close());
        assertThat(get(session.isOpen())).isFalse();
        assertThat(catchThrowable(() -> get(session.count(select(COUPON)))))
                .hasCauseInstanceOf(SessionClosedException.class);
        get(session.close());
    }

    /** What a session can do an asynchronous one can: a verb that is added there is added here. */
    @Test
    void hasEachVerbOfASession() {
        assertThat(verbs(AsyncSession.class, AsyncQueries.class))
                .containsAll(verbs(Session.class, EventSource.class, Queries.class));
        assertThat(verbs(AsyncQueries.class)).containsExactlyInAnyOrderElementsOf(verbs(Queries.class));
    }

    private static List<String> verbs(Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(AsyncSessionTest::signature)
                .distinct()
                .toList();
    }

    /** Name and parameters; work is a function of the session, so that its kind is not compared. */
    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .map(name -> name.equals("Consumer") ? "Function" : name)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static User user(String email) {
        return new User(
                null, email, 36, null, new User.Settings("dark", new User.Layout(2)), ToMany.empty(), ToMany.empty());
    }

    private static Order order(User of) {
        return new Order(null, ToOne.of(of), null, new BigDecimal("9.99"), Status.NEW, 0, ToMany.empty());
    }

    /** A subscriber that takes what it asks for by hand. */
    private static final class Taking<T> implements Flow.Subscriber<T> {
        private final List<T> taken = Collections.synchronizedList(new ArrayList<>());
        private final Semaphore arrivals = new Semaphore(0);
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(T item) {
            taken.add(item);
            arrivals.release();
        }

        @Override
        public void onError(Throwable failure) {
            ended.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ended.complete(true);
        }

        /** Waits until so many have arrived, counted from the first. */
        void await(int count) throws InterruptedException {
            arrivals.acquire(count);
            arrivals.release(count);
        }
    }
}
