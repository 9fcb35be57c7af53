// SPDX-License-Identifier: Apache-2.0
/** The tables of the benchmarks as entities of Jimmer: interfaces, of which its annotation processor makes all that is needed to read and write them. */
@NullMarked
package dev.athanor.benchmarks.jimmer;

import org.jspecify.annotations.NullMarked;
