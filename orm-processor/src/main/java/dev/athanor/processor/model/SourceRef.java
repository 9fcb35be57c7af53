// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

/**
 * Where a declaration stands in the sources, so that a diagnostic can be placed there.
 *
 * @param type the canonical name of the type that declares it
 * @param component the record component, empty for the type itself
 */
public record SourceRef(String type, String component) {
    /** The type itself. */
    public static SourceRef of(String type) {
        return new SourceRef(type, "");
    }

    /** A component of the type. */
    public SourceRef component(String name) {
        return new SourceRef(type, name);
    }
}
