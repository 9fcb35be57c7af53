// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;

/**
 * Turns what the driver or the pool throws into Athanor's exceptions; every dialect has one.
 *
 * <p>Implementations are stateless and safe for many threads, never throw, and see to it that nothing in the printed
 * result holds a value of a row or a secret.
 */
@FunctionalInterface
public interface ErrorTranslator {

    /** The exception to throw for the failure; the caller throws it. */
    DatabaseException translate(SQLException failure, ErrorContext context);
}
