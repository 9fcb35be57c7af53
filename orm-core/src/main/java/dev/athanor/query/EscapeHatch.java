// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the methods by which SQL gets into a statement that Athanor does not know: functions, operators and aggregates by name, and raw fragments.
 *
 * <p>A statement with such a part is run in a transaction and after everything pending has been written, since it may read and change anything. A team that
 * wants none of it forbids calls of the methods with this annotation, by ArchUnit for instance.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface EscapeHatch {}
