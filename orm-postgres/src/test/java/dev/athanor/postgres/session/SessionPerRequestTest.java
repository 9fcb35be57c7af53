// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.PoolTimeoutException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seed pattern: a database from a URL, and for each request a session that always closes, from many threads. */
class SessionPerRequestTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(PRODUCT).connections(4);

    private static final int THREADS = 32;
    private static final int UNITS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:"})
    void connectsByEitherFormOfUrlAndShowsNoCredentials(String scheme) {
        try (Workshop.Role role = SHOP.role();
                Database db = Postgres.options().poolSize(1).connect(scheme + address(), role.name(), role.password());
                Session session = db.openSession()) {
            assertThat(session.count(select(PRODUCT))).isZero();
            assertThat(db + " " + db.options() + db.platform()).doesNotContain(role.password());
        }
    }

    @Test
    void takesUserAndPasswordFromTheUrl() {
        try (Workshop.Role role = SHOP.role()) {
            String url = address().replace("://", "://" + role.name() + ":" + role.password() + "@");
            try (Database db = Postgres.options().poolSize(1).connect(url);
                    Session session = db.openSession()) {
                assertThat(session.exists(select(PRODUCT))).isFalse();
                assertThat(db.toString()).doesNotContain(role.password());
            }
        }
    }

    private static String address() {
        return SHOP.server().url().replaceFirst("^jdbc:", "");
    }

    @ParameterizedTest
    @MethodSource("executors")
    void manyThreadsShareFourConnections(ExecutorService threads) throws Exception {
        try {
            List<Callable<Void>> requests = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String name = "thread " + thread;
                requests.add(() -> {
                    for (int unit = 0; unit < UNITS; unit++) {
                        request(name + " unit " + unit);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(requests, 60, SECONDS)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(SHOP.rows("select count(*), count(distinct id), count(distinct name) from products"))
                .containsExactly("640|640|640");
        assertThat(SHOP.rows("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and application_name = 'athanor' and state like 'idle in transaction%'"))
                .containsExactly("0");
    }

    /** Writes in a session, and reads what it wrote in a second one. */
    private static void request(String name) {
        Product added = SHOP.db().transaction(session -> session.add(Samples.product(name, "1")));
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.find(PRODUCT, Samples.id(added)).orElseThrow().name())
                    .isEqualTo(name);
        }
    }

    /** A thread each: of the platform, and virtual ones where the JDK has them. */
    static Stream<Named<ExecutorService>> executors() throws Throwable {
        Stream<Named<ExecutorService>> platform =
                Stream.of(Named.of("platform threads", Executors.newFixedThreadPool(THREADS)));
        if (Runtime.version().feature() < 21) {
            return platform;
        }
        var virtual = MethodHandles.publicLookup()
                .findStatic(
                        Executors.class,
                        "newVirtualThreadPerTaskExecutor",
                        MethodType.methodType(ExecutorService.class));
        return Stream.concat(platform, Stream.of(Named.of("virtual threads", (ExecutorService) virtual.invokeExact())));
    }

    @Test
    void aRequestThatFailsGivesItsConnectionBackAndKeepsNothing() {
        for (int request = 0; request < 10; request++) {
            assertThatThrownBy(() -> SHOP.db().inTransaction(session -> {
                        session.add(Samples.product("lost", "1"));
                        session.flush();
                        throw new IllegalStateException("the request fails");
                    }))
                    .hasMessage("the request fails");
        }
        assertThat(SHOP.rows("select count(*) from products")).containsExactly("0");
    }

    @Test
    void aSessionHoldsNoConnectionWhenNoTransactionIsOpen() throws ExecutionException {
        Database single = SHOP.another(Postgres.options().poolSize(1).connectionTimeout(Duration.ofMillis(300)));
        try (Session first = single.openSession();
                Session second = single.openSession()) {
            first.list(select(PRODUCT));
            second.list(select(PRODUCT));
            first.add(Samples.product("a", "1"));
            first.flush();
            assertThatThrownBy(() -> second.list(select(PRODUCT))).isInstanceOf(PoolTimeoutException.class);
            first.commit();
            assertThat(second.list(select(PRODUCT))).hasSize(1);
        }
    }
}
