// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.ast.RowLock;
import dev.athanor.query.Executable;
import dev.athanor.query.Mutation;
import dev.athanor.query.Query;
import dev.athanor.query.RowQuery;
import dev.athanor.query.Select;
import dev.athanor.schema.Column;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.PartialFetch;
import dev.athanor.schema.RecordChange;
import dev.athanor.schema.Tables;
import dev.athanor.session.load.Tracking;
import dev.athanor.session.state.EntityEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A unit of work over records: what it reads it knows, what it is told to change it writes in one flight, all or nothing.
 *
 * <p>Records are values. {@link #add} and {@link #update} return the record that shall be there from then on; the one that was given stays as it is. A
 * session serves one thread at a time and notices when two use it. It takes a connection when it needs one and gives it back at commit, rollback or close.
 */
public final class Session extends EventSource implements AutoCloseable {
    private final SessionCore core;

    Session(SessionCore core) {
        super(core);
        this.core = core;
    }

    SessionCore core() {
        return core;
    }

    /**
     * Schedules the insert of a record, and of the new records it refers to and holds; returns it with its key and its handles.
     *
     * @throws dev.athanor.error.DuplicateIdentityException when the record was added already, or its key is known
     * @throws dev.athanor.error.ConversionException when a component holds what its column cannot
     */
    public <E> E add(E record) {
        return core.run("add", () -> {
            core.learn(Tables.of(record));
            return core.unit().add(record);
        });
    }

    /** Schedules the insert of many records, in their order; their generated keys are fetched together. */
    public <E> List<E> addAll(Collection<? extends E> records) {
        return core.run("addAll", () -> {
            List<E> added = new ArrayList<>(records.size());
            for (E record : records) {
                if (added.isEmpty()) {
                    core.learn(Tables.of(record));
                    expectKeys(Tables.of(record), records.size());
                    core.unit().expectAdded(records.size());
                }
                added.add(core.unit().add(record));
            }
            return added;
        });
    }

    private void expectKeys(KeyedTable<?, ?> table, int count) {
        for (Column<?, ?> column : table.keyColumns()) {
            if (column.definition().generation() == KeyGeneration.IDENTITY) {
                core.expect(column, count);
            }
        }
    }

    /**
     * Applies changes to the record that is there now, whatever the given one holds: values, handles, and which rows belong to its collections. Reads the row
     * first when the session does not know it.
     *
     * @throws dev.athanor.error.EntityDeletedException when the record was deleted in this session
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <E> E update(E record, RecordChange<E> first, RecordChange<E>... more) {
        List<RecordChange<E>> all = new ArrayList<>(List.of(first));
        all.addAll(Arrays.asList(more));
        return core.run("update", () -> core.unit().update(record, all));
    }

    /**
     * Applies a function to the record that is there now, whatever the given one holds; reads the row first when the session does not know it.
     *
     * @throws dev.athanor.error.EntityDeletedException when the record was deleted in this session
     */
    public <E> E update(E record, UnaryOperator<E> change) {
        return core.run("update", () -> core.unit().update(record, change));
    }

    /**
     * Takes a whole record as what shall be there, save its collections and what the server makes. A row the session does not know is written without
     * being read, guarded by its version.
     *
     * @throws dev.athanor.error.StaleEntityException when the record's version is not that of the row the session knows
     */
    public <E> E update(E record) {
        return core.run("update", () -> {
            core.learn(Tables.of(record));
            return core.unit().update(record);
        });
    }

    /** Writes what differs between two records of the same row to the one that is there now. */
    public <E> E replace(E base, E next) {
        return core.run("replace", () -> core.unit().replace(base, next));
    }

    /**
     * Schedules the delete of a record's row; deleting it twice is deleting it once. The row of an entity that has {@code @SoftDelete} is marked instead, and
     * its version raised; {@link #purge} deletes it for good.
     */
    public void delete(Object record) {
        core.run("delete", () -> {
            core.learn(Tables.of(record));
            core.unit().delete(record, false);
            return true;
        });
    }

    /** Schedules the delete of a record's row for good, whether its entity has {@code @SoftDelete} or not, and whether it is marked already or not. */
    public void purge(Object record) {
        core.run("purge", () -> {
            core.learn(Tables.of(record));
            core.unit().delete(record, true);
            return true;
        });
    }

    /** The record with the given key: from what the session knows, else {@code select … where key = ?}. */
    public <E, K> Optional<E> find(KeyedTable<E, K> table, K key) {
        return core.run("find", () -> {
            core.learn(table);
            return Optional.ofNullable(core.loader().find(table, key));
        });
    }

    /** The record as it shall be there now, without any statement; the given one when the session does not know it. */
    public <E> E current(E record) {
        return core.run("current", () -> {
            EntityEntry<E> entry = core.unit().known(record);
            E present = entry == null ? null : entry.present();
            return present == null ? record : present;
        });
    }

    /** What the session has to do with a record. */
    public EntityState stateOf(Object record) {
        return core.run("stateOf", () -> EntityState.of(core.unit().known(record)));
    }

    /** Whether the session knows the record's row. */
    public boolean contains(Object record) {
        return stateOf(record) != EntityState.DETACHED;
    }

    /**
     * Reads a record's row again and returns what it holds; what was pending for it is dropped.
     *
     * @throws dev.athanor.error.StaleEntityException when there is no such row any more
     * @throws dev.athanor.error.IllegalSessionStateException when the record was added and is not written yet
     */
    public <E> E refresh(E record) {
        return core.run("refresh", () -> core.statements().refresh(record));
    }

    /**
     * Reads a record's row again under a lock that lasts until the transaction ends, and returns what it holds: {@code select … for update} and its relatives.
     *
     * @throws dev.athanor.error.StaleEntityException when there is no such row any more
     * @throws dev.athanor.error.LockTimeoutException when another transaction holds it and the lock does not wait
     */
    public <E> E lock(E record, RowLock lock) {
        return core.run("lock", () -> core.statements().lock(record, lock));
    }

    /**
     * Takes a record from outside, such as one read in another session: its row becomes what the record holds, guarded by its version; a record whose row does
     * not exist is added. Reads the row first when the session does not know it.
     *
     * @throws dev.athanor.error.StaleEntityException when the record's version is not that of the row
     */
    public <E> E merge(E record) {
        return core.run("merge", () -> {
            KeyedTable<E, ?> table = Tables.of(record);
            Object key = table.keyOf(record);
            boolean exists = key != null && core.loader().find(table, key) != null;
            return exists ? core.unit().update(record) : core.unit().add(record);
        });
    }

    /** Lets go of a record, with whatever was to be written for it. */
    public void evict(Object record) {
        core.run("evict", () -> {
            EntityEntry<?> entry = core.unit().known(record);
            if (entry != null) {
                core.unit().evict(entry);
            }
            return true;
        });
    }

    /** Lets go of everything, with whatever was to be written. */
    public void clear() {
        core.run("clear", () -> {
            core.unit().clear();
            return true;
        });
    }

    /** All rows of a query, in its order; entities are the session's own records, with the relations that {@code with(…)} names. */
    @Override
    public <R> List<R> list(Query<R> query) {
        return core.run("list", () -> core.statements().list(query));
    }

    @Override
    public <R> Page<R> page(RowQuery<R> query, PageRequest request) {
        return core.run("page", () -> core.statements().page(query, request, Tracking.KNOWN_WINS));
    }

    @Override
    public <R> KeysetPage<R> page(Select<R> query, KeysetRequest request) {
        return core.run("page", () -> core.statements().page(query, request, Tracking.KNOWN_WINS));
    }

    /** {@inheritDoc} One row is one record: what the session knows wins. What the cursor has passed, and what was loaded for it, is remembered while somebody else holds it
     * or it is changed, so that memory stays constant; entities with components that can change in place are remembered always. {@link #untracked()} remembers nothing.
     */
    @Override
    public <R> Stream<R> stream(RowQuery<R> query) {
        return core.run("stream", () -> core.statements().stream(query, Tracking.STREAMED));
    }

    /** The same verbs for entities that the session shall not remember. */
    public UntrackedQueries untracked() {
        return new UntrackedQueries(core);
    }

    /** Runs a statement that changes rows and returns their number; what the session knows of the table, and collections of its rows, is read again when it is asked for. */
    public long execute(Mutation<?> mutation) {
        return core.run("execute", () -> core.statements().execute(mutation));
    }

    /** {@code explain}: how the server would run a statement, which is not run, as this session would send it; what is pending for its tables is flushed first. */
    public QueryPlan explain(Executable statement) {
        return core.run("explain", () -> core.statements().explain(statement));
    }

    /**
     * {@code explain (analyze)}: how the server has run a query, whose rows are thrown away.
     *
     * @throws dev.athanor.error.IllegalSessionStateException when the query changes rows in a common table expression
     */
    public QueryPlan explainAnalyze(RowQuery<?> query) {
        return core.run("explainAnalyze", () -> core.statements().explainAnalyze(query));
    }

    /**
     * Loads relations of records that are at hand, into the handles they have: one flight for what is not loaded yet; where a handle is loaded, loading goes on
     * behind it. The records may also be from a closed session or made by hand.
     *
     * @throws dev.athanor.error.IllegalSessionStateException when a record has no key yet, or belongs to another session that is open
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <E> void load(List<E> records, Fetch<E>... relations) {
        core.run("load", () -> {
            if (!records.isEmpty()) {
                List<E> present = records.stream().toList();
                core.loader().load(present, Tables.of(present.get(0)), List.of(relations));
            }
            return true;
        });
    }

    /**
     * Loads some records of a relation for records that are at hand: one statement for all of them, whatever their number. The handles of the owners stay as
     * they are.
     *
     * @throws dev.athanor.error.IllegalSessionStateException when a record has no key yet
     */
    public <E, T> Related<E, T> load(List<E> records, PartialFetch<E, T> some) {
        KeyedTable<E, ?> owners = (KeyedTable<E, ?>) some.relation().table();
        return core.run(
                "load",
                () -> new Related<>(
                        owners, some.relation().property(), core.loader().load(records, some)));
    }

    /**
     * Runs work behind a savepoint and returns what it yields. What it throws undoes what it did, in the database and in what the session knows, and is thrown
     * on; the transaction goes on either way. Nests to any depth.
     */
    public <T> T nested(Function<? super Session, ? extends T> work) {
        return core.transaction().nested(() -> work.apply(this));
    }

    /** Runs work behind a savepoint, as {@link #nested} does. */
    public void inNested(Consumer<? super Session> work) {
        core.transaction().nested(() -> {
            work.accept(this);
            return true;
        });
    }

    /**
     * What {@link #commit()} would write now: statements, rows, order and reasons. Nothing is sent and nothing changes; interceptors, which may still change
     * records before a flush, are not asked.
     *
     * @throws dev.athanor.error.IllegalSessionStateException when rows depend on each other in a ring that cannot be broken
     */
    public FlushPlan plan() {
        return core.run("plan", () -> core.transaction().plan());
    }

    /** Writes everything pending, within the transaction; COMMIT is still to come. */
    public void flush() {
        core.run("flush", () -> {
            core.transaction().flush();
            return true;
        });
    }

    /**
     * Writes everything pending and commits: BEGIN, the statements and COMMIT are one flight. A session that only read sends nothing.
     *
     * @throws dev.athanor.error.PendingRollbackException when the transaction has failed before; nothing of it is kept
     * @throws dev.athanor.error.CommitOutcomeUnknownException when the connection was lost while COMMIT was under way
     */
    public void commit() {
        core.run("commit", () -> {
            core.transaction().commit();
            return true;
        });
    }

    /** Undoes what was written since the last commit and forgets what is pending; the session is usable again after a failure. */
    public void rollback() {
        core.rollback();
    }

    /** Whether the session can still be used. */
    public boolean isOpen() {
        return core.isOpen();
    }

    /** Rolls back what was not committed and gives the connection back; records that were read stay readable. A second call does nothing. */
    @Override
    public void close() {
        core.close();
    }
}
