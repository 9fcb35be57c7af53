// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.duel;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A contender and its twin, which do the same work; each method returns a changed copy.
 *
 * @param item what is done, such as {@code find by id}
 * @param against what the twin is, such as {@code JDBC}
 * @param rows by how many rows figures for a row are divided
 * @param reset brings both sides the same state, before each turn
 * @param before brings each operation its state, not measured
 * @param state what of the database must be the same after either side's work; null where results alone are compared
 * @param view makes results of both sides comparable, where they are of different types
 */
public record Duel(
        String item,
        String against,
        Work contender,
        Work twin,
        int rows,
        Work reset,
        @Nullable Work before,
        @Nullable Work state,
        UnaryOperator<@Nullable Object> view,
        List<Target> targets) {
    private static final Work NOTHING = () -> null;

    /** A duel whose sides need nothing and whose results are compared. */
    public static Duel of(String item, String against, Work contender, Work twin) {
        return new Duel(item, against, contender, twin, 1, NOTHING, null, null, UnaryOperator.identity(), List.of());
    }

    /** The same under a name with a prefix. */
    public Duel named(String prefix) {
        return new Duel(prefix + item, against, contender, twin, rows, reset, before, state, view, targets);
    }

    /** The same work beside another twin, for which no target was set. */
    public Duel beside(String other, Work itsTwin) {
        return new Duel(item, other, contender, itsTwin, rows, reset, before, state, view, List.of());
    }

    /** With targets. */
    public Duel targets(Target... limits) {
        return new Duel(item, against, contender, twin, rows, reset, before, state, view, List.of(limits));
    }

    /** With figures for one of so many rows. */
    public Duel perRow(int count) {
        return new Duel(item, against, contender, twin, count, reset, before, state, view, targets);
    }

    /** With what is done before each turn, not measured. */
    public Duel reset(Work work) {
        return new Duel(item, against, contender, twin, rows, work, before, state, view, targets);
    }

    /** With what is done before each operation, not measured. */
    public Duel before(Work work) {
        return new Duel(item, against, contender, twin, rows, reset, work, state, view, targets);
    }

    /** With what is compared instead of the results. */
    public Duel comparing(Work seen) {
        return new Duel(item, against, contender, twin, rows, reset, before, seen, view, targets);
    }

    /** With what makes the results comparable. */
    public Duel seenBy(UnaryOperator<@Nullable Object> comparable) {
        return new Duel(item, against, contender, twin, rows, reset, before, state, comparable, targets);
    }

    /** Runs each side once, from the same state. */
    void requireEqual() throws Exception {
        Object ours = outcome(contender);
        Object theirs = outcome(twin);
        if (!Objects.equals(ours, theirs)) {
            throw new IllegalStateException(item + ": the two sides differ: " + shortened(ours) + " and "
                    + shortened(theirs) + " (" + against + ")");
        }
    }

    private @Nullable Object outcome(Work side) throws Exception {
        reset.run();
        if (before != null) {
            before.run();
        }
        Object result = side.run();
        return state == null ? view.apply(result) : state.run();
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
