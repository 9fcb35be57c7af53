// SPDX-License-Identifier: Apache-2.0
package dev.athanor.catalog;

/**
 * The name of a table or a type.
 *
 * @param schema the schema it is in
 * @param name its name, unquoted
 * @param visible whether the search path finds it without its schema
 */
public record CatalogName(String schema, String name, boolean visible) {
    /** The name, with its schema where the search path does not find it. */
    @Override
    public String toString() {
        return visible ? name : schema + "." + name;
    }
}
