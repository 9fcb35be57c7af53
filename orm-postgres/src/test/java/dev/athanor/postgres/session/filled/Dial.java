// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.filled;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A computed column of a known size, no version, and triggers that may skip rows. */
@Table(value = "dials", triggersSkipRows = true)
public record Dial(
        @Id int id,
        int reading,
        @Column(generatedSql = "reading * 2") @Nullable Integer twice) {}
