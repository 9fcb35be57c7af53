// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row must be written before another: for a reference, or for a unique value. */
final class RowEdge {
    private RowNode<?> from;
    private RowNode<?> to;
    private final @Nullable UniqueKey<?> unique;
    private final String property;
    private final String reason;
    private final List<? extends Column<?, ?>> gives;
    private final List<? extends Column<?, ?>> takes;
    private final boolean dispensable;

    private RowEdge(
            RowNode<?> from,
            RowNode<?> to,
            @Nullable UniqueKey<?> unique,
            String property,
            String reason,
            List<? extends Column<?, ?>> gives,
            List<? extends Column<?, ?>> takes,
            boolean dispensable) {
        this.from = from;
        this.to = to;
        this.unique = unique;
        this.property = property;
        this.reason = reason;
        this.gives = gives;
        this.takes = takes;
        this.dispensable = dispensable;
        from.out().add(this);
        to.in().add(this);
    }

    /** A row gives up a unique value that the other takes. */
    static void handOver(RowNode<?> giver, RowNode<?> taker, UniqueKey<?> key) {
        List<? extends Column<?, ?>> columns = key.columns();
        new RowEdge(giver, taker, key, key.property(), Reasons.frees(key), columns, columns, key.partial());
    }

    /** A row is there before another refers to it. */
    static void isThere(RowNode<?> target, RowNode<?> referring, Reference<?> reference) {
        String reason = Reasons.isReferredTo(referring.way());
        List<? extends Column<?, ?>> takes = reference.columns();
        new RowEdge(target, referring, null, reference.property(), reason, List.of(), takes, reference.mayComeFirst());
    }

    /** A row refers to another no longer before that one goes. */
    static void letsGo(RowNode<?> referring, RowNode<?> target, Reference<?> reference) {
        String reason = Reasons.refersTo(target.way());
        List<? extends Column<?, ?>> gives = reference.columns();
        new RowEdge(referring, target, null, reference.property(), reason, gives, List.of(), reference.mayGoFirst());
    }

    /** The two parts of one row. */
    static void parts(RowNode<?> first, RowNode<?> second) {
        new RowEdge(first, second, null, first.way().table().toString(), "", List.of(), List.of(), false);
    }

    RowNode<?> from() {
        return from;
    }

    RowNode<?> to() {
        return to;
    }

    /** The unique constraint; null where the edge is for a reference. */
    @Nullable
    UniqueKey<?> unique() {
        return unique;
    }

    String property() {
        return property;
    }

    String reason() {
        return reason;
    }

    /** The columns by which the first row stands in the way of the second. */
    List<? extends Column<?, ?>> gives() {
        return gives;
    }

    /** The columns by which the second row needs the first. */
    List<? extends Column<?, ?>> takes() {
        return takes;
    }

    /** Whether one statement may write both rows: foreign keys are checked at its end, unique values row by row. */
    boolean holdsWithin(Way<?> way) {
        return unique == null && !way.kind().isUpdate() && from.way().equals(way);
    }

    /** Whether both are about the same columns, of other rows. */
    boolean isLike(RowEdge other) {
        return property.equals(other.property) && gives.equals(other.gives) && takes.equals(other.takes);
    }

    /** Whether the edge may be left out: the two rows need not meet in the unique index, or the server looks at the reference when all is done. */
    boolean isDispensable() {
        return dispensable;
    }

    /** Whether leaving the edge out is sure to be right. */
    boolean isDeferred() {
        return dispensable && unique == null;
    }

    void leaveFrom(RowNode<?> node) {
        from.out().remove(this);
        from = node;
        node.out().add(this);
    }

    void arriveAt(RowNode<?> node) {
        to.in().remove(this);
        to = node;
        node.in().add(this);
    }

    void drop() {
        from.out().remove(this);
        to.in().remove(this);
    }
}
