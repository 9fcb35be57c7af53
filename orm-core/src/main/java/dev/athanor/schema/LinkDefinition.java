// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.TableSource;
import java.util.List;

/**
 * What an entity says of the link table of a many-to-many relation.
 *
 * @param source the table's name
 * @param ownerColumns the columns that hold the key of the entity that says so, in the order of the key's own
 * @param targetColumns the columns that hold the key of the other entity
 * @param foreignKey what is said of the foreign keys to both ends
 */
public record LinkDefinition(
        TableSource source, List<String> ownerColumns, List<String> targetColumns, ForeignKeyDefinition foreignKey) {
    /** Copies the lists. */
    public LinkDefinition {
        ownerColumns = List.copyOf(ownerColumns);
        targetColumns = List.copyOf(targetColumns);
    }
}
