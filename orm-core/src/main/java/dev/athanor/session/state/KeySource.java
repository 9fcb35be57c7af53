// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.Column;

/** Where generated keys come from. */
public interface KeySource {
    /** The next key of an identity column. */
    Object next(Column<?, ?> column);

    /** Says that so many keys will be needed at once, so that they can be fetched together. */
    void expect(Column<?, ?> column, int count);
}
