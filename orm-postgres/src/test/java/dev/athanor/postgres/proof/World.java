// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.error.IntegrityException;
import dev.athanor.error.OrmException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.session.Database;
import dev.athanor.session.EntityState;
import dev.athanor.session.FlushPlan;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session and its model side by side, and the records that a program would hold in its hands. */
final class World implements AutoCloseable {

    private final Database db;
    private final Observer observer;
    private final Model model = new Model();
    private Wording wording = new Wording();
    private final List<String> lines = new ArrayList<>();
    private final Map<Ref, List<Object>> held = new LinkedHashMap<>();
    private Session session;
    private int depth;
    private int numbers;

    World(Database db, Observer observer) {
        this.db = db;
        this.observer = observer;
        this.session = db.openSession();
    }

    Session session() {
        return session;
    }

    Model model() {
        return model;
    }

    Wording wording() {
        return wording;
    }

    Observer observer() {
        return observer;
    }

    List<String> lines() {
        return lines;
    }

    boolean isNested() {
        return depth > 0;
    }

    /** A number that was not there before in this world. */
    int number() {
        return ++numbers;
    }

    void say(String line) {
        lines.add("    ".repeat(depth) + line);
    }

    /** A moment when nothing is pending: what is committed, what the program holds, and where its numbers stand. */
    record Mark(
            Map<Ref, List<@Nullable Object>> committed,
            Map<Ref, List<Object>> held,
            Wording wording,
            int numbers,
            int lines) {}

    Mark mark() {
        Map<Ref, List<Object>> copy = new LinkedHashMap<>();
        held.forEach((ref, records) -> copy.put(ref, new ArrayList<>(records)));
        return new Mark(new LinkedHashMap<>(model.committed()), copy, wording.copy(), numbers, lines.size());
    }

    /** Goes back to a moment, in a new session: the same steps do the same again. */
    void back(Mark mark) {
        session.close();
        session = db.openSession();
        model.reset(mark.committed());
        wording = mark.wording().copy();
        held.clear();
        mark.held().forEach((ref, records) -> held.put(ref, new ArrayList<>(records)));
        numbers = mark.numbers();
        depth = 0;
        lines.subList(mark.lines(), lines.size()).clear();
    }

    // region records

    void hold(Ref ref, Object record) {
        held.computeIfAbsent(ref, any -> new ArrayList<>()).add(record);
    }

    /** The records of this row that the program was given, oldest first. */
    List<Object> held(Ref ref) {
        return held.getOrDefault(ref, List.of());
    }

    /** All rows that the program was ever given a record of. */
    Set<Ref> everHeld() {
        return held.keySet();
    }

    Object latest(Ref ref) {
        List<Object> records = held(ref);
        return records.get(records.size() - 1);
    }

    /** Whether the session can answer for this row without a statement. */
    boolean isKnown(Ref ref) {
        return !model.isForced(ref) && hasPresent(ref);
    }

    /** Whether the session has a record of this row that counts. */
    private boolean hasPresent(Ref ref) {
        EntityState state = session.stateOf(latest(ref));
        return state == EntityState.ADDED || state == EntityState.CHANGED || state == EntityState.CLEAN;
    }

    /** Keeps a record that a call returned, and compares it with what the model has. */
    void took(Ref ref, Object record, String call) {
        List<@Nullable Object> expected = Objects.requireNonNull(model.present(ref), "in the model");
        List<@Nullable Object> actual = ref.kind().rowOf(record);
        if (!expected.equals(actual)) {
            throw new Difference(call + " returned " + actual + ", and the model has " + expected);
        }
        hold(ref, record);
    }

    /** Keeps a record that a handle yields: the present one, or what the row was once where the session does not know it any more. */
    void saw(Ref ref, Object record, String call) {
        if (held(ref).isEmpty()
                || hasPresent(ref)
                || !model.wasOnce(ref, ref.kind().rowOf(record))) {
            took(ref, record, call);
        }
    }

    // endregion
    // region calls

    /** A call that must succeed and writes nothing. */
    <T> T quietly(String call, Supplier<T> action) {
        say(call);
        return succeed(call, action);
    }

    /** A call that writes everything pending first; which fails if the model says so. */
    <T> T flushing(String call, Supplier<T> action) {
        say(call);
        String violation = model.isPending() ? model.violation() : null;
        if (violation == null) {
            T result = succeed(call, action);
            model.flush();
            return result;
        }
        try {
            action.get();
        } catch (IntegrityException expected) {
            say("// fails: " + violation);
            throw new FlushFailed(expected);
        } catch (OrmException other) {
            throw new Difference(call + " failed in another way than by " + violation, other);
        }
        throw new Difference(call + " succeeded, although " + violation);
    }

    private static <T> T succeed(String call, Supplier<T> action) {
        try {
            return action.get();
        } catch (FlushFailed | Difference | Undo own) {
            throw own;
        } catch (RuntimeException failure) {
            throw new Difference(call + " failed", failure);
        }
    }

    /** A call that must fail like this and change nothing. */
    void refused(String call, Class<? extends OrmException> expected, Runnable action) {
        say(call + " // " + expected.getSimpleName());
        try {
            action.run();
        } catch (OrmException failure) {
            if (expected.isInstance(failure)) {
                return;
            }
            throw new Difference(call + " failed, but not with " + expected.getSimpleName(), failure);
        }
        throw new Difference(call + " did not raise " + expected.getSimpleName());
    }

    /** Leaves nothing pending, before a call of which the documentation does not say whether it flushes. */
    void settle() {
        if (model.isPending() || model.hasTouchedLinks()) {
            flushing("session.flush()", () -> {
                session.flush();
                return true;
            });
        }
    }

    void check(boolean holds, String message) {
        if (!holds) {
            throw new Difference(message);
        }
    }

    // endregion
    // region the life of the session

    /** Runs an operation, rolls back if a flush failed in it, and sees whether the session has to write what the model has. */
    void run(Step step) {
        try {
            step.operation().action().run(this, new Draw(step.seed(), this), step.inner());
        } catch (FlushFailed failure) {
            if (isNested()) {
                throw failure;
            }
            recover();
        }
        checkPlan();
    }

    void checkPlan() {
        FlushPlan plan = session.plan();
        check(
                plan.isEmpty() ? !model.isPending() : model.isPending() || model.hasTouchedLinks(),
                "session.plan() is: " + plan.summary() + ", and the model has "
                        + (model.isPending() ? "something" : "nothing") + " to write");
    }

    private void recover() {
        refused("session.plan()", PendingRollbackException.class, session::plan);
        rollback();
    }

    boolean hasNothingToWrite() {
        return session.plan().isEmpty();
    }

    void rollback() {
        quietly("session.rollback()", () -> {
            session.rollback();
            return true;
        });
        model.rollback();
        observe();
    }

    void commit() {
        flushing("session.commit()", () -> {
            session.commit();
            return true;
        });
        model.commit();
        observe();
    }

    /** Runs what is nested one level further in. */
    void nest(Runnable body) {
        depth++;
        try {
            body.run();
        } finally {
            depth--;
        }
    }

    /** Another session; what was not committed is lost. */
    void reopen() {
        if (model.isPending()) {
            rollback();
        }
        say("session.close(); session = db.openSession()");
        session.close();
        model.rollback();
        observe();
        session = db.openSession();
    }

    /** Compares the tables with what the model has committed. */
    void observe() {
        Map<Ref, List<@Nullable Object>> rows = observer.rows();
        if (rows.equals(model.committed())) {
            return;
        }
        StringBuilder message = new StringBuilder("the tables differ from the model:");
        Set<Ref> all = new HashSet<>(rows.keySet());
        all.addAll(model.committed().keySet());
        for (Ref ref : all) {
            if (!Objects.equals(rows.get(ref), model.committed().get(ref))) {
                message.append("\n  ")
                        .append(wording.name(ref))
                        .append(": table ")
                        .append(rows.get(ref));
                message.append(", model ").append(model.committed().get(ref));
            }
        }
        throw new Difference(message.toString());
    }

    @Override
    public void close() {
        session.rollback();
        session.close();
    }

    // endregion
}
