// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an enum as a type of the database's own, {@code create type order_status as enum (…)}, wherever it is a column; without it an enum is a {@code text}
 * with a check. The server orders its values as the constants are written.
 *
 * <p>The schema creates the type before its tables. A constant that is added later needs {@code alter type order_status add value 'RETURNED'} in a migration.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-enum.html">Enumerated types</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SqlEnum {
    /** The name of the type; empty means the name of the enum in snake case. */
    String value() default "";

    /** The schema that the type is in; empty means the one that the connection's {@code search_path} leads to. */
    String schema() default "";
}
