// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.press;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Unique;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

// region entity
@Table(
        value = "sections",
        uniques =
                @Unique(
                        value = {"parent", "title"},
                        nullsNotDistinct = true))
public record Section(
        @Id String code,
        String title,
        @ManyToOne(onUpdate = OnUpdate.CASCADE) @Nullable ToOne<Section> parent,
        @ManyToOne(deferrable = true) ToOne<Story> lead) {}
// endregion
