// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.testing;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Something small to store. */
@Table("notes")
public record Note(
        @Id @Generated @Nullable Long id,
        @Column(unique = true) String title) {

    static Note titled(String title) {
        return new Note(null, title);
    }
}
