// SPDX-License-Identifier: Apache-2.0
/** Two ways to do the same work, taking turns in one process until their ratio is known. */
@NullMarked
package dev.athanor.benchmarks.duel;

import org.jspecify.annotations.NullMarked;
