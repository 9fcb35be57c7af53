// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index, given inside {@link Table}. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {
    /** The record components the index covers, in order. */
    String[] value();

    /** The index's name; empty means {@code table_column_…_idx}, PostgreSQL's own form. */
    String name() default "";

    /** Whether the index refuses equal rows. */
    boolean unique() default false;

    /** The SQL condition of a partial index; empty means every row is indexed. */
    String where() default "";
}
