// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

/**
 * A record that was loaded for a relation, and the key that ties it to its owners: of a to-one its own, of a collection the owner's.
 *
 * @param <T> the entity the relation leads to
 */
record Tied<T>(Object key, T record) {}
