// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component is a JSON document: a record, typed all the way down, or a {@code Map} or {@code List} without a type of its own. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Json {
    /** Whether the column is {@code jsonb}, which can be indexed and compared; {@code false} means {@code json}, which keeps the text as written. */
    boolean binary() default true;
}
