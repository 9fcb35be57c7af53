// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record as an entity: one record is one row of the named table. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {
    /** The table's name; empty means the record's name in snake case ({@code OrderItem} is {@code order_item}). */
    String value() default "";

    /** The schema the table lives in; empty means the connection's search path decides. */
    String schema() default "";

    /** The name of the generated constant; empty means the record's name in upper snake case ({@code ORDER_ITEM}). */
    String constant() default "";

    /** Unique constraints over several columns. */
    Unique[] uniques() default {};

    /** Indexes that the generated schema creates. */
    Index[] indexes() default {};

    /** Check constraints that the generated schema creates. */
    Check[] checks() default {};

    /**
     * Whether triggers or rules of this table may skip rows that a session writes, such as one that keeps a deleted row and marks it. Otherwise a skipped row
     * is a {@code SkippedRowsException} and nothing of the unit of work is kept.
     */
    boolean triggersSkipRows() default false;
}
