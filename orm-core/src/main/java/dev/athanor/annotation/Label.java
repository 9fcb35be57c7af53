// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the database, and documents, hold for a constant of an enum, where that is not its name: {@code @Label("in transit") IN_TRANSIT}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Label {
    /** The text; no other constant of the enum has it. */
    String value();
}
