// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component tells the versions of a row apart: each update compares it and raises it, so that a concurrent change is noticed.
 *
 * <p>A number ({@code int}, {@code long}, {@code short}) begins with 0 and counts. A moment ({@code Instant}, {@code OffsetDateTime}, null until the row is
 * stored) is that of the last change by the session's clock, and at least a microsecond after the one before, so that it never comes back. Statements that a
 * session runs raise it as well, where they do not set it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Version {}
