// SPDX-License-Identifier: Apache-2.0
/** Duels with other libraries: beside the benchmarks, of whose runner they make use, and in no build but their own. */
@NullMarked
package dev.athanor.benchmarks;

import org.jspecify.annotations.NullMarked;
