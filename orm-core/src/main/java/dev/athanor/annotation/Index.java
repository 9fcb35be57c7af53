// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index, given inside {@link Table}.
 *
 * <pre>
 * &#64;Index({"customer", "placedAt desc nulls last"})
 * &#64;Index(value = "lower(email)", unique = true)
 * &#64;Index(value = "settings jsonb_path_ops", using = "gin")
 * </pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {
    /**
     * What the index covers, in order, each as {@code create index} has it, but with a record component in the place of a column: {@code "due"},
     * {@code "due desc nulls last"}, {@code "title gin_trgm_ops"}, {@code "name collate \"C\""}. An expression is SQL, a call of a function or in
     * parentheses, and names columns: {@code "lower(user_name)"}, {@code "(price * quantity) desc"}.
     */
    String[] value();

    /** The index's name; empty means {@code table_column_…_idx}, PostgreSQL's own form. */
    String name() default "";

    /** The access method: {@code btree}, {@code hash}, {@code gist}, {@code spgist}, {@code gin}, {@code brin}, or one that an extension brings. */
    String using() default "btree";

    /** The record components that the index holds beside what it covers, so that queries need not read the table for them. */
    String[] include() default {};

    /** Whether the index refuses equal rows. */
    boolean unique() default false;

    /** Whether a unique index takes NULL for equal to NULL, so that there is one at most (PostgreSQL 15). */
    boolean nullsNotDistinct() default false;

    /** The SQL condition of a partial index; empty means every row is indexed. */
    String where() default "";
}
