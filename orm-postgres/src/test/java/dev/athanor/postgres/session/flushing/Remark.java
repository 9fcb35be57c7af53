// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.References;
import dev.athanor.annotation.Table;

/** Goes with its paper, by a plain key. */
@Table("remarks")
public record Remark(
        @Id int id,

        @References(value = Paper.class, onDelete = OnDelete.CASCADE)
        int paperId) implements RemarkWith {}
