// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component says whether the row is deleted: a {@code boolean} that is true, or a moment ({@code @Nullable Instant}, {@code OffsetDateTime} or
 * {@code LocalDateTime}) that is not null. Sessions mark such a row instead of deleting it, and do not see marked rows.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface SoftDelete {}
