// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.SelectItem;
import dev.athanor.ast.Selectable;
import java.util.List;

/**
 * What a statement selects, and how a row of it is read.
 *
 * @param <R> what a row is read as
 */
public interface Projection<R> extends Selectable<R> {
    /** The select list. */
    List<SelectItem> items();

    /** The reader of the rows of one result; resolved once, then called for each row. Columns are read from index 1. */
    RowReader<R> reader(EntityReaders entities);
}
