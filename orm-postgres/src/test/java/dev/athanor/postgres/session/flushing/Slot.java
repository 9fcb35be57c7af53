// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** Unique in every way: alone, together, by an index, by an index over some rows, and deferred. */
@Table(
        value = "slots",
        uniques = {@Unique({"board", "place"}), @Unique(value = "ticket", deferrable = true)},
        indexes = {
            @Index(value = "badge", unique = true),
            @Index(value = "locker", name = "slots_open_locker_idx", unique = true, where = "place > 0")
        })
public record Slot(
        @Id int id,
        @Column(unique = true) String code,
        @Column(unique = true) @Nullable String alias,
        String board,
        int place,
        int ticket,
        @Nullable String badge,
        int locker)
        implements SlotWith {}
