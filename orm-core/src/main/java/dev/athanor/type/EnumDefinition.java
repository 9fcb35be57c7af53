// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.util.List;

/**
 * An enum type of the database's own, which a schema creates before the tables that use it.
 *
 * @param schema the schema it is in, empty for none
 * @param name its name
 * @param labels its values, in their order
 */
public record EnumDefinition(String schema, String name, List<String> labels) {
    /** Copies the list. */
    public EnumDefinition {
        labels = List.copyOf(labels);
    }
}
