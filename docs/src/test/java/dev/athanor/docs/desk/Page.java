// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.desk;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

// region page
@Table("pages")
public record Page(
        @Id @Generated @Nullable Long id,
        @Column(length = 100) String title,
        String text,
        @Version @Nullable Instant version) {}
// endregion
