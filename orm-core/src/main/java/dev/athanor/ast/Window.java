// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code partition by … order by … frame}: the rows a window function looks at, seen from the current row; an immutable value, each method returns a changed
 * copy.
 *
 * <p>A window that got a name by {@link #as} is written once, in the query's {@code window} clause, and meant by its name wherever it is used. What is added to
 * it afterwards makes a window that is based on the named one.
 *
 * @param name the name in the {@code window} clause, null for a window that is written where it is used
 * @param base the named window that this one adds to, null for none
 * @param frame null for the default: from the first row to the last one that equals the current row in the order
 */
public record Window(
        @Nullable String name,
        @Nullable Window base,
        List<Expression<?>> partitionBy,
        List<Ordering> orderBy,
        @Nullable Frame frame) {
    /** All rows of the query. */
    public static final Window ALL = new Window(null, null, List.of(), List.of(), null);

    /** Copies the lists. */
    public Window {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /** {@code partition by …}: the rows that equal the current one in all of these. */
    public static Window partitionedBy(List<? extends Expression<?>> expressions) {
        return new Window(null, null, List.copyOf(expressions), List.of(), null);
    }

    /** {@code order by first, more}, ascending; appended when repeated. */
    public Window orderBy(Expression<?> first, Expression<?>... more) {
        return ordered(Stream.concat(Stream.of(first), Arrays.stream(more)).map(Expression::asc));
    }

    /** {@code order by first, more}; appended when repeated. */
    public Window orderBy(Ordering first, Ordering... more) {
        return ordered(Stream.concat(Stream.of(first), Arrays.stream(more)));
    }

    private Window ordered(Stream<Ordering> more) {
        Window window = unnamed();
        List<Ordering> all = Stream.concat(window.orderBy.stream(), more).toList();
        return new Window(null, window.base, window.partitionBy, all, window.frame);
    }

    /** {@code rows start}: from the start to the current row, counted in rows. */
    public Window rows(Frame.Bound start) {
        return framed(Frame.Unit.ROWS, start, null);
    }

    /** {@code rows between start and end}, counted in rows. */
    public Window rows(Frame.Bound start, Frame.Bound end) {
        return framed(Frame.Unit.ROWS, start, end);
    }

    /** {@code range start}: from the start to the current row, counted in differences of the value that is ordered by. */
    public Window range(Frame.Bound start) {
        return framed(Frame.Unit.RANGE, start, null);
    }

    /** {@code range between start and end}, counted in differences of the value that is ordered by. */
    public Window range(Frame.Bound start, Frame.Bound end) {
        return framed(Frame.Unit.RANGE, start, end);
    }

    /** {@code groups start}: from the start to the current row, counted in groups of rows that are equal in the order. */
    public Window groups(Frame.Bound start) {
        return framed(Frame.Unit.GROUPS, start, null);
    }

    /** {@code groups between start and end}, counted in groups of rows that are equal in the order. */
    public Window groups(Frame.Bound start, Frame.Bound end) {
        return framed(Frame.Unit.GROUPS, start, end);
    }

    private Window framed(Frame.Unit unit, Frame.Bound start, Frame.@Nullable Bound end) {
        return framed(new Frame(unit, start, end, Frame.Exclusion.NO_OTHERS));
    }

    private Window framed(Frame newFrame) {
        Window window = unnamed();
        return new Window(null, window.base, window.partitionBy, window.orderBy, newFrame);
    }

    /** {@code exclude current row}, behind a frame. */
    public Window excludeCurrentRow() {
        return excluding(Frame.Exclusion.CURRENT_ROW);
    }

    /** {@code exclude group}: without the current row and those equal to it in the order; behind a frame. */
    public Window excludeGroup() {
        return excluding(Frame.Exclusion.GROUP);
    }

    /** {@code exclude ties}: without the rows that equal the current one in the order; behind a frame. */
    public Window excludeTies() {
        return excluding(Frame.Exclusion.TIES);
    }

    private Window excluding(Frame.Exclusion exclusion) {
        if (frame == null) {
            throw new StatementBuildException(
                    "what a window excludes belongs to its frame: say rows(…), range(…) or groups(…) before it");
        }
        return framed(frame.excluding(exclusion));
    }

    /** The same window under a name, to be written once in the {@code window} clause of each query that uses it. */
    public Window as(String newName) {
        return new Window(newName, base, partitionBy, orderBy, frame);
    }

    /** A named window stays as it is, so what is added makes another one based on it. */
    private Window unnamed() {
        return name == null ? this : new Window(null, this, List.of(), List.of(), null);
    }
}
