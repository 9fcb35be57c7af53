// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

/** Whether a column may hold NULL, where the record's own types do not say it. */
public enum Nullability {
    /** The component decides: an annotation named {@code Nullable} means a nullable column. */
    INFERRED,
    /** The column may hold NULL. */
    NULLABLE,
    /** The column never holds NULL. */
    NOT_NULL
}
