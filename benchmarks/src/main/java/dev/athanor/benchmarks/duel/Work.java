// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.duel;

import org.jspecify.annotations.Nullable;

/** One operation of one side. */
@FunctionalInterface
public interface Work {
    /** Does it, and returns what both sides must agree on, so that nothing of it is optimised away. */
    @Nullable
    Object run() throws Exception;
}
