// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code merge into … using … on … when … then … returning …}: each row of a source inserted, or the row it matches changed, in one statement. */
public record MergeStatement(
        List<CommonTableExpression> with,
        TableReference into,
        Source using,
        Condition on,
        List<When> branches,
        List<SelectItem> returning,
        Set<Criterion> without)
        implements Statement {
    /** Copies the lists. */
    public MergeStatement {
        with = List.copyOf(with);
        branches = List.copyOf(branches);
        returning = List.copyOf(returning);
        without = Set.copyOf(without);
    }

    /** {@code when matched and condition then action}; the first branch that holds for a row decides. */
    public record When(Match match, @Nullable Condition condition, Action action) {}

    /** Which rows a branch is for. */
    public enum Match {
        /** {@code matched}: rows of the target that a row of the source matches. */
        MATCHED("matched"),
        /** {@code not matched}: rows of the source that match none of the target. */
        NOT_MATCHED("not matched"),
        /** {@code not matched by source}: rows of the target that no row of the source matches. */
        NOT_MATCHED_BY_SOURCE("not matched by source");

        private final String words;

        Match(String words) {
            this.words = words;
        }

        /** The words as written in SQL. */
        public String words() {
            return words;
        }
    }

    /** What happens with the rows of a branch. */
    public sealed interface Action permits Update, Insert, Delete, Nothing {}

    /** {@code update set …}. */
    public record Update(List<SetClause> set) implements Action {
        /** Copies the list. */
        public Update {
            set = List.copyOf(set);
        }
    }

    /** {@code insert (columns) values (…)}; a clause without a value is {@code default}. */
    public record Insert(List<SetClause> values) implements Action {
        /** Copies the list. */
        public Insert {
            values = List.copyOf(values);
        }
    }

    /** {@code delete}. */
    public record Delete() implements Action {}

    /** {@code do nothing}. */
    public record Nothing() implements Action {}

    /** The same merge behind other common table expressions. */
    public MergeStatement with(List<CommonTableExpression> newWith) {
        return new MergeStatement(newWith, into, using, on, branches, returning, without);
    }

    /** The same merge with other branches. */
    public MergeStatement withBranches(List<When> newBranches) {
        return new MergeStatement(with, into, using, on, newBranches, returning, without);
    }

    /** The same change with other columns of its rows returned. */
    public MergeStatement withReturning(List<SelectItem> newReturning) {
        return new MergeStatement(with, into, using, on, branches, newReturning, without);
    }

    /** The same merge, exempt from other criteria. */
    public MergeStatement without(Set<Criterion> criteria) {
        return new MergeStatement(with, into, using, on, branches, returning, criteria);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitMerge(this);
    }
}
