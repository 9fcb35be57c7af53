// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import org.jspecify.annotations.Nullable;

/** The compiled form of one immutable statement, kept for the dialect that asked last; threads that race compile the same text. */
final class TextCache {
    private volatile @Nullable Entry kept;

    private record Entry(Dialect dialect, CompiledStatement compiled) {}

    CompiledStatement of(Statement statement, Dialect dialect) {
        Entry entry = kept;
        if (entry == null || entry.dialect != dialect) {
            entry = new Entry(dialect, dialect.compile(statement));
            kept = entry;
        }
        return entry.compiled;
    }
}
