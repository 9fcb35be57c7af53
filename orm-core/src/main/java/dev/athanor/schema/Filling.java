// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where the values come from that the process fills into new and changed rows.
 *
 * @param uuids a new key with each call
 * @param now the moment of the unit of work, the same with each call
 */
public record Filling(Supplier<UUID> uuids, Supplier<OffsetDateTime> now) {}
