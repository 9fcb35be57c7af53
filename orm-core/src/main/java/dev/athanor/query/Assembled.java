// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What can be made of values that were read already, rather than of columns of a row.
 *
 * @param <T> what is made
 */
sealed interface Assembled<T> extends Part<T> permits ValueProjection, ConstructorProjection, ListProjection {
    /** Whether all parts of it can, too; an entity cannot, for it is read through the session. */
    boolean isOfValues();

    /** Takes as many values as there are items; the row is that around them. */
    @Nullable
    T of(Iterator<@Nullable Object> values, Row around) throws SQLException;
}
