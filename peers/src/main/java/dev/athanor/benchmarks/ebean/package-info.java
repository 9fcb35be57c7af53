// SPDX-License-Identifier: Apache-2.0
/** The tables of the benchmarks as entities of Ebean, whose plugin weaves what is in this package. */
@NullMarked
package dev.athanor.benchmarks.ebean;

import org.jspecify.annotations.NullMarked;
