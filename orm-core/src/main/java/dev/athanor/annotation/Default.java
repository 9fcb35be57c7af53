// SPDX-License-Identifier: Apache-2.0
package dev.athanor.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a new row holds where its record holds null, and what the builder presets. The process sets it; the table's definition has no default of it. A default
 * that the server computes is {@link Column#defaultSql()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Default {
    /** The value as a text, checked by the compiler: {@code "true"}, {@code "0"}, {@code "9.90"}, {@code "2026-05-01"}, an enum's constant, a text as it is. */
    String value();
}
