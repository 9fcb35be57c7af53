// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a column is where the record component alone does not; a component without it is a column as well. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Column {
    /** The column's name; empty means the component's name in snake case. */
    String name() default "";

    /** The most characters a text may have ({@code varchar(n)}); 0 means {@code text}, without a limit. */
    int length() default 0;

    /**
     * Whether upper and lower case make no difference where the server compares texts of the column: {@code citext}, of the extension of that name. What is stored
     * keeps its case. Not for keys and tenants, which Java compares too.
     *
     * @see <a href="https://www.postgresql.org/docs/current/citext.html">citext</a>
     */
    boolean ignoreCase() default false;

    /** The digits of a {@code numeric} in all; 0 means {@code numeric} without limits. */
    int precision() default 0;

    /** The digits of a {@code numeric} after the point; needs {@link #precision()}. */
    int scale() default 0;

    /** Whether no two rows may share a value. */
    boolean unique() default false;

    /** Whether the generated schema creates an index over this column alone. */
    boolean index() default false;

    /** Whether the column may hold NULL; needed only where an entity comes from a class file and javac 17 cannot see {@code @Nullable}. */
    Nullability nullable() default Nullability.INFERRED;

    /** The SQL expression the server uses when an insert leaves the column out, such as {@code now()}; empty means none. */
    String defaultSql() default "";

    /**
     * The SQL expression over other columns of the row that the server computes whenever the row is written, such as {@code price * quantity}: {@code generated
     * always as (…) stored}; empty means none. The component is null until the row is stored, and is read back with each write; nothing writes it.
     *
     * @see <a href="https://www.postgresql.org/docs/current/ddl-generated-columns.html">Generated columns</a>
     */
    String generatedSql() default "";

    /** Whether an update may change the column. */
    boolean updatable() default true;
}
