// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component holds the moment of the last change of its row: the session sets it with each change, by record or by statement, and in a new record where it is null. One moment serves all rows of a unit of work. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface UpdatedAt {}
