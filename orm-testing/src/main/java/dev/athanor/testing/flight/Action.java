// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

/**
 * Something that a test does, and whose cost is counted.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface Action<X extends Exception> {

    /** Does it. */
    void run() throws X;
}
