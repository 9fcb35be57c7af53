// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.edited;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is noted on a paper. */
@Table("notes")
public record Note(
        @Id @Generated @Nullable UUID id,
        @ManyToOne ToOne<Paper> paper,
        String text,
        @Version int version) {}
