// SPDX-License-Identifier: Apache-2.0
package notes;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

@Table("notes")
public record Note(
        @Id @Generated @Nullable Long id,
        @Column(unique = true) String title,
        boolean done) {}
