// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A check constraint, given inside {@link Table}. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Check {
    /** The SQL condition that every row must not fail. */
    String value();

    /** The constraint's name; empty means {@code table_check} with a number from the second on. */
    String name() default "";
}
