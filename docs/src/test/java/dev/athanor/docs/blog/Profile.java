// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.blog;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// region entity
@Table("profiles")
public record Profile(
        @Id @Generated @Nullable UUID id,
        String text,
        @OneToOne ToOne<Author> author) {}
// endregion
