// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.athanor.ddl.Schema;
import dev.athanor.session.SessionOptions;
import java.util.function.BiFunction;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each JUnit test a PostgreSQL database with empty tables.
 *
 * <pre>{@code
 * class OrderTest {
 *     @RegisterExtension
 *     static final AthanorExtension athanor = AthanorExtension.rollbackPerTest(Schema.of(USER, ORDER));
 *
 *     @Test
 *     void findsWhatWasAdded(Session session) { … }
 * }
 * }</pre>
 *
 * <p>Test methods and those that run before and after each may ask for
 *
 * <ul>
 *   <li>the {@link dev.athanor.session.Database}, for code under test that opens its own sessions;
 *   <li>a {@link dev.athanor.session.Session}, the same for all methods of one test, closed at its end;
 *   <li>a {@link StatementRecorder}, which records from the moment it is asked for;
 *   <li>the {@link dev.athanor.testing.flight.FlightProxy} that all connections go through;
 *   <li>the {@link TestDatabase}, for code that connects by itself; only with {@link #databasePerTest}.
 * </ul>
 *
 * <p>A test method may have a {@link Budget} of statements and flights.
 *
 * <p>A test that passed fails after all when a session was closed with changes that it had not written, or was not closed.
 * SQL is logged at DEBUG as {@code dev.athanor.sql}. The server is that of {@link PostgresServer#shared()}; the tables are
 * created once in a run and copied. Tests may run in parallel: no two that run at the same time have the same database.
 */
public final class AthanorExtension
        implements ParameterResolver, BeforeTestExecutionCallback, AfterTestExecutionCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(AthanorExtension.class);

    private final Schema schema;
    private final SessionOptions options;
    private final BiFunction<TemplateDatabase, SessionOptions, TestRun> start;

    private AthanorExtension(
            Schema schema, SessionOptions options, BiFunction<TemplateDatabase, SessionOptions, TestRun> start) {
        this.schema = schema;
        this.options = options;
        this.start = start;
    }

    /**
     * Runs each test in one transaction that is rolled back at its end: the fast way, for nearly all tests.
     *
     * <p>All sessions of the test join that transaction. What one has committed the later ones see; what one has not
     * committed is gone when it is closed, whatever sessions within its life have committed. What only a true commit does
     * is not seen: deferred constraints, other transactions' views, the clock of {@code now()}.
     */
    public static AthanorExtension rollbackPerTest(Schema schema) {
        return new AthanorExtension(schema, SessionOptions.DEFAULT, TestRun::rolledBack);
    }

    /**
     * Gives each test a new database that is dropped at its end: for tests of transactions, of several threads, of broken
     * connections, and of programs that connect by themselves.
     */
    public static AthanorExtension databasePerTest(Schema schema) {
        return new AthanorExtension(schema, SessionOptions.DEFAULT, TestRun::apart);
    }

    /** The same with other options for the sessions that are opened without their own. */
    public AthanorExtension sessionOptions(SessionOptions sessions) {
        return new AthanorExtension(schema, sessions, start);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TestRun.supplies().contains(parameter.getParameter().getType());
    }

    /**
     * What the test asks for.
     *
     * @throws ParameterResolutionException for a constructor or a method that runs once for all tests of a class
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "A " + type.getSimpleName() + " belongs to one test: ask for it in the"
                            + " test method or in one that runs before or after each test");
        }
        return run(context).supply(type);
    }

    private TestRun run(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(this, key -> start.apply(template(context), options), TestRun.class);
    }

    private TemplateDatabase template(ExtensionContext context) {
        PostgresServer server = PostgresServer.shared();
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        TemplateDatabase.Blueprint.of(server, schema),
                        key -> TemplateDatabase.create(server, schema),
                        TemplateDatabase.class);
    }

    /** Begins to count what the test method sends, if it has a {@link Budget}. */
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        findAnnotation(context.getElement(), Budget.class)
                .ifPresent(budget -> context.getStore(NAMESPACE)
                        .put(Budget.class, Spending.of(budget, run(context).database())));
    }

    /**
     * Compares what the test method has sent with its {@link Budget}.
     *
     * @throws AssertionError that lists what was sent, if it was too much
     */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Spending spending = context.getStore(NAMESPACE).remove(Budget.class, Spending.class);
        if (spending != null) {
            spending.end(context.getExecutionException().isEmpty());
        }
    }

    /**
     * Ends the test, if it has asked for anything.
     *
     * @throws AssertionError that says what the test forgot
     */
    @Override
    public void afterEach(ExtensionContext context) {
        TestRun run = context.getStore(NAMESPACE).remove(this, TestRun.class);
        if (run != null) {
            run.end(context.getExecutionException().isEmpty());
        }
    }
}
