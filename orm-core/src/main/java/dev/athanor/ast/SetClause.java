// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/** {@code column = value}, or without a value {@code column = default}, in {@code update … set} and in {@code do update set}. */
public record SetClause(ColumnReference<?> column, @Nullable Expression<?> value) {}
