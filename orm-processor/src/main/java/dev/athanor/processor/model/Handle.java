// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

/** The handles that stand in records for other records. */
public enum Handle {
    /** One row that this one refers to. */
    TO_ONE("ToOne"),
    /** The row that refers to this one, where there is one. */
    TO_OPTIONAL("ToOptional"),
    /** The rows that refer to this one, or are linked to it. */
    TO_MANY("ToMany");

    private final String typeName;

    Handle(String typeName) {
        this.typeName = typeName;
    }

    /** The simple name of its type. */
    public String typeName() {
        return typeName;
    }
}
