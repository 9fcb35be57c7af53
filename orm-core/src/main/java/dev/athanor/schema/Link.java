// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

/**
 * A row of a link table: the keys of the two rows that it ties together. It is its own key.
 *
 * @param owner the key of the row whose entity declares the link table
 * @param target the key of the row that the relation leads to
 */
public record Link(Object owner, Object target) {}
