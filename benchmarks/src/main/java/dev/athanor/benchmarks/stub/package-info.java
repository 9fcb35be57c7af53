// SPDX-License-Identifier: Apache-2.0
/** A driver without a server: canned rows, so that nothing but the library's own work is left to measure. */
@NullMarked
package dev.athanor.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
