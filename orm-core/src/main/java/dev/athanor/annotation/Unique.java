// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unique constraint over several columns, given inside {@link Table}. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Unique {
    /** The record components the constraint covers, in order. */
    String[] value();

    /** The constraint's name; empty means {@code table_column_…_key}, PostgreSQL's own form. */
    String name() default "";

    /** Whether the database checks the constraint at COMMIT instead of row by row, so that rows may swap values; such a constraint is no target of an upsert. */
    boolean deferrable() default false;

    /** Whether NULL is taken for equal to NULL, so that there is one at most (PostgreSQL 15); otherwise rows with a NULL in one of the columns never meet. */
    boolean nullsNotDistinct() default false;
}
