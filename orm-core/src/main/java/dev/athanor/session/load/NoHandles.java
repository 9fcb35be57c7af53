// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.relation.HandleSource;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** The handles of records that have none. */
record NoHandles() implements HandleSource {
    @Override
    public <T> @Nullable ToOne<T> toOne(int relation, @Nullable Object key) {
        throw new IllegalStateException("a table without relations has no handles");
    }

    @Override
    public <T> ToMany<T> toMany(int relation, Object ownerKey) {
        throw new IllegalStateException("a table without relations has no handles");
    }
}
