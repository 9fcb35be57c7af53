// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** {@code column = value} in {@code update … set} and in {@code do update set}. */
public record SetClause(ColumnReference<?> column, Expression<?> value) {}
