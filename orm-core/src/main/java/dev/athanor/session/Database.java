// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.catalog.Catalog;
import dev.athanor.catalog.CatalogTable;
import dev.athanor.compile.Dialect;
import dev.athanor.compile.Schemas;
import dev.athanor.ddl.Schema;
import dev.athanor.ddl.SchemaDifference;
import dev.athanor.engine.Channel;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Platform;
import dev.athanor.engine.StatementListener;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.engine.TransactionOptions;
import dev.athanor.error.MappingException;
import dev.athanor.query.RowQuery;
import dev.athanor.query.Sql;
import dev.athanor.schema.Filling;
import dev.athanor.schema.KeyedTable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A database as the application sees it: it opens sessions and keeps what they share. One object for the whole application, safe for many threads.
 */
public final class Database implements AutoCloseable {
    private final Foundation foundation;
    private final SessionOptions options;
    private final AutoCloseable resources;

    private Database(Foundation foundation, SessionOptions options, AutoCloseable resources) {
        this.foundation = foundation;
        this.options = options;
        this.resources = resources;
    }

    /** A database behind a DataSource that stays the caller's own; connects nothing yet. */
    public static Database of(DataSource dataSource, Platform platform) {
        return of(dataSource, platform, SessionOptions.DEFAULT);
    }

    /** A database behind a DataSource that stays the caller's own, with options for its sessions; connects nothing yet. */
    public static Database of(DataSource dataSource, Platform platform, SessionOptions options) {
        return owning(dataSource, () -> {}, platform, options);
    }

    /** A database behind a DataSource that it owns and closes; for platforms that make their own pool. */
    public static Database owning(
            DataSource dataSource, AutoCloseable pool, Platform platform, SessionOptions options) {
        return new Database(Foundation.of(dataSource, platform), options, pool);
    }

    /**
     * The same database with other options for its sessions, such as {@code db.with(options -> options.tenant(id))}; it shares everything else, costs nothing
     * to make and need not be closed.
     */
    public Database with(UnaryOperator<SessionOptions> change) {
        return new Database(foundation, change.apply(options), () -> {});
    }

    /** A new session; close it, as the language's try-with-resources does. */
    public Session openSession() {
        return openSession(options);
    }

    /** A new session that works in its own way; close it. Where this database's sessions join the transaction of someone else, so does this one. */
    public Session openSession(SessionOptions sessionOptions) {
        boolean joined = options.channel().boundary() == TransactionBoundary.JOINED;
        SessionOptions own = joined ? sessionOptions.boundary(TransactionBoundary.JOINED) : sessionOptions;
        SessionCore core = new SessionCore(foundation, own);
        Session session = new Session(core);
        core.events().opened(session);
        return session;
    }

    /** The same database for sessions that give stages instead of waiting. */
    public AsyncDatabase async() {
        return async(AsyncOptions.DEFAULT);
    }

    /** The same database for sessions that give stages instead of waiting, with a say in where they run; keep it, since it may have threads of its own. */
    public AsyncDatabase async(AsyncOptions asyncOptions) {
        return new AsyncDatabase(this, asyncOptions);
    }

    /** How sessions work that are opened without options of their own. */
    public SessionOptions options() {
        return options;
    }

    /** Runs work in a session of its own, commits it and returns what it yields; whatever the work throws rolls it back. */
    public <T> T transaction(Function<? super Session, ? extends T> work) {
        try (Session session = openSession()) {
            try {
                T result = work.apply(session);
                session.commit();
                return result;
            } catch (Throwable e) {
                rollback(session, e);
                throw e;
            }
        }
    }

    /** What is pending shall be lost, since the work has failed: closing the session is to warn of nothing. */
    private static void rollback(Session session, Throwable cause) {
        try {
            session.rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Runs work in a session of its own, commits it and returns what it yields; all of it is run again, in a new session, when the database asks for that. So
     * the work must do nothing outside the session that cannot be done twice.
     *
     * @throws dev.athanor.error.RetriesExhaustedException when the policy allows no further attempt
     */
    public <T> T transaction(RetryPolicy policy, Function<? super Session, ? extends T> work) {
        return new Attempts(policy).run(() -> this.<T>transaction(work));
    }

    /** Runs work in a session of its own and commits it, again and again as {@link #transaction(RetryPolicy, Function)} does. */
    public void inTransaction(RetryPolicy policy, Consumer<? super Session> work) {
        new Attempts(policy).run(() -> {
            inTransaction(work);
            return true;
        });
    }

    /** Runs work in a session of its own and commits it; whatever the work throws rolls it back. */
    public void inTransaction(Consumer<? super Session> work) {
        transaction(session -> {
            work.accept(session);
            return true;
        });
    }

    /**
     * Loads records into a table by the database's own way for many rows (on PostgreSQL {@code copy … from stdin}), all or none; see
     * {@link #copyIn(KeyedTable, Stream, CopyOptions)}.
     */
    public <E> long copyIn(KeyedTable<E, ?> table, Stream<? extends E> records) {
        return copyIn(table, records, CopyOptions.DEFAULT);
    }

    /**
     * Loads records into a table by the database's own way for many rows (on PostgreSQL {@code copy … from stdin}), in constant memory and one transaction of
     * its own: all of them are kept, or none.
     *
     * <p>Each record becomes the row that an insert would write: checked and normalised by its columns, with UUID keys, versions, moments and the tenant filled
     * in; identity keys and defaults are the server's. Relations count by their keys, so what a record refers to must be stored; collections are not written.
     * No session knows of the rows, no listener of entities is told, and keys that the server makes are not returned.
     *
     * @param records read once, in the calling thread, and closed; what reading them throws is passed on
     * @return how many rows there are more
     * @throws dev.athanor.error.ConversionException when a column cannot hold a value; the message names the row, counted from 0, and the component
     * @throws dev.athanor.error.DatabaseException when the server refuses a row, which the message names where the server does
     * @throws java.util.concurrent.CancellationException when the options say that it is cancelled
     */
    public <E> long copyIn(KeyedTable<E, ?> table, Stream<? extends E> records, CopyOptions copyOptions) {
        foundation.names().learn(table);
        Filling filling = new UnitMoment(options.clock()).filling();
        try (records;
                Channel channel = foundation.engine().open(options.channel())) {
            CopyRow<E> row = new CopyRow<>(table, filling, options.criteria());
            return new CopyIn<>(channel, table, row, copyOptions).run(records.iterator());
        }
    }

    /** All records of a table, deleted ones and those of other tenants left out, as {@link #copyOut(RowQuery)} reads them. */
    public <E> Stream<E> copyOut(KeyedTable<E, ?> table) {
        return copyOut(Sql.select(table));
    }

    /**
     * The rows of a query, read in constant memory, however many there are; to be closed, as try-with-resources does. Each row makes a record of its own, in
     * a session and a transaction that end with the stream.
     */
    public <R> Stream<R> copyOut(RowQuery<R> query) {
        Session session = openSession();
        try {
            return session.untracked().stream(query).onClose(session::close);
        } catch (Throwable e) {
            session.close();
            throw e;
        }
    }

    /** Creates the tables of a schema, all or none. */
    public void create(Schema schema) {
        Objects.requireNonNull(schema, "a schema");
        schema.tables().forEach(foundation.names()::learn);
        schema.tables().forEach(foundation.blocks().in(schemas())::forget);
        run(schema.createStatements(platform().dialect().in(schemas())), "create the schema");
    }

    /** Drops the tables of a schema that are there, all or none, with all their rows. */
    public void drop(Schema schema) {
        Objects.requireNonNull(schema, "a schema");
        run(schema.dropStatements(platform().dialect().in(schemas())), "drop the schema");
    }

    private Schemas schemas() {
        return options.channel().schemas();
    }

    /**
     * In what the database is not what the tables of a schema say; see {@link Schema#differences}. It reads the catalog only, in a transaction of its own, with
     * as many statements for one table as for many, and changes nothing; where the server cannot read one of the expressions, it is asked for each of them.
     */
    public List<SchemaDifference> differences(Schema schema) {
        Objects.requireNonNull(schema, "a schema");
        return reading(catalog -> schema.differences(platform().dialect().in(schemas()), catalog));
    }

    /**
     * Makes sure that the database is what the tables of a schema say, for the start of an application and for tests.
     *
     * @throws MappingException when it is not; the message lists all differences, each with the statements that end it where they are certain
     */
    public void verify(Schema schema) {
        List<SchemaDifference> differences = differences(schema);
        if (!differences.isEmpty()) {
            throw new MappingException(differences.stream()
                    .map(SchemaDifference::toString)
                    .collect(Collectors.joining(
                            "\n",
                            "The database is not what the entities say in " + differences.size()
                                    + (differences.size() == 1 ? " point:\n" : " points:\n"),
                            "\nChange the database by a migration, or the entities.")));
        }
    }

    /** The tables and views that a schema of the database has, such as {@code public}, in the order of their names; nothing where there is no such schema. */
    public List<CatalogTable> describe(String schema) {
        Objects.requireNonNull(schema, "the name of a schema");
        return reading(
                catalog -> List.copyOf(catalog.tables(catalog.namesIn(schema)).values()));
    }

    private <T> T reading(Function<Catalog, T> work) {
        try (Channel channel = foundation.engine().open(options.channel())) {
            channel.begin(TransactionOptions.SNAPSHOT);
            return work.apply(platform().catalog(channel));
        }
    }

    private void run(List<String> statements, String label) {
        Flight flight = new Flight();
        Dialect dialect = platform().dialect();
        statements.forEach(statement -> flight.addCommand(dialect.withoutParameters(statement), label));
        try (Channel channel = foundation.engine().open(options.channel())) {
            channel.fly(flight.thenCommit());
        }
    }

    /** Tells the listener of every statement from now on; closing what is returned ends it. */
    public Registration listen(StatementListener listener) {
        return foundation.listeners().listen(listener);
    }

    /** Tells the listener of every session from now on; closing what is returned ends it. */
    public Registration listen(SessionListener listener) {
        return foundation.listeners().listen(listener);
    }

    /** Tells the listener of the rows of one entity that sessions write by record; closing what is returned ends it. */
    public <E> Registration listen(KeyedTable<E, ?> table, EntityListener<E> listener) {
        return foundation.listeners().listen(table, listener);
    }

    /** Lets the interceptor take part in each flush before it is sent, COMMIT still riding; closing what is returned ends it. */
    public Registration intercept(FlushInterceptor interceptor) {
        return foundation.listeners().intercept(interceptor);
    }

    /** Lets the interceptor decide before each COMMIT, which then travels in a flight of its own; closing what is returned ends it. */
    public Registration intercept(CommitInterceptor interceptor) {
        return foundation.listeners().intercept(interceptor);
    }

    /** What all sessions have done so far. */
    public DatabaseStatistics statistics() {
        return foundation.totals().statistics();
    }

    /** What a listener's registration is ended by. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** The platform's statements, errors and documents. */
    public Platform platform() {
        return foundation.engine().platform();
    }

    /** Closes the pool, where this object made it; sessions that are still open fail from then on. */
    @Override
    public void close() {
        try {
            resources.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the pool could not be closed", e);
        }
    }

    @Override
    public String toString() {
        return "Database(" + foundation.engine().platform().name() + ")";
    }
}
