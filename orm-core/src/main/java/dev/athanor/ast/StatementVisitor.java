// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * One method for each kind of statement.
 *
 * @param <R> what a visit yields
 */
public interface StatementVisitor<R> extends QueryVisitor<R> {
    /** An insert. */
    R visitInsert(InsertStatement insert);

    /** An update. */
    R visitUpdate(UpdateStatement update);

    /** A delete. */
    R visitDelete(DeleteStatement delete);

    /** A merge. */
    R visitMerge(MergeStatement merge);

    /** A statement as somebody wrote it. */
    R visitRawStatement(RawStatement raw);
}
