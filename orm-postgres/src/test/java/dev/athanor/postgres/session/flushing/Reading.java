// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A value that a trigger may skip: its table says so. */
@Table(value = "readings", triggersSkipRows = true)
public record Reading(
        @Id int number,
        int value,
        @Column(defaultSql = "now()") @Nullable Instant takenAt) implements ReadingWith {}
