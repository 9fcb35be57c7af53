// SPDX-License-Identifier: Apache-2.0
package dev.athanor.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An expression over the columns of one table, such as a default or the condition of a check.
 *
 * @param table the table's name as it is written in SQL
 * @param type the type that its value is brought to, as it is written in SQL; null for its own
 * @param sql its text
 */
public record CatalogExpression(String table, @Nullable String type, String sql) {}
