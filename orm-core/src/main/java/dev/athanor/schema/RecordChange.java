// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

/**
 * A change of one entity that a session carries out: of what its record holds, or of the rows that refer to it.
 *
 * @param <E> the entity
 */
public sealed interface RecordChange<E> permits RecordAssignment, CollectionChange {}
