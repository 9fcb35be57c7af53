// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test may cost: a test method that passes fails after all when it sent more than this, with the list of what was sent.
 *
 * <pre>{@code
 * @Test
 * @Budget(statements = 2, flights = 1)
 * void showsAnOrderWithItsItems(Database db) { … }
 * }</pre>
 *
 * <p>What counts is what the sessions of the test's database send from the first line of the method to its last; methods that run before and after each test
 * do not count. BEGIN, COMMIT and savepoints take part in flights and are no statements. It needs an {@link AthanorExtension}. For an exact number, or a part
 * of a test, see {@link StatementRecorder#assertStatements} and {@link StatementRecorder#assertFlights}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Budget {
    /** The value of what is not limited. */
    int UNLIMITED = -1;

    /** How many statements the test may send at most, 0 or more. */
    int statements() default UNLIMITED;

    /** How many flights the test may take at most, 0 or more: each is one wait for the server. */
    int flights() default UNLIMITED;
}
