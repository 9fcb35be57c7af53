// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A whole statement as somebody wrote it, with expressions between its texts; nothing is known of what it reads.
 *
 * @param changed the table whose rows it changes, null where it changes none
 */
public record RawStatement(Raw<?> text, @Nullable TableReference changed) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitRawStatement(this);
    }
}
