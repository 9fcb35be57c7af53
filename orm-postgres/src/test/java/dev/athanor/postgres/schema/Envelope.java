// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.schema;

import dev.athanor.annotation.Check;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Comment;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;

/** Its SQL has question marks, in each place where an entity gives SQL. */
@Table(
        value = "envelopes",
        checks = @Check("facts ? 'place'"),
        indexes = @Index(value = "(facts ? 'stamp')", where = "facts ?| array['a', 'b?']"))
@Comment("Where to? \"Home\"?")
public record Envelope(
        @Id int id,
        @Json Object facts,
        @Column(defaultSql = "jsonb '{\"a\": 1}' ? 'a'") boolean known) {}
