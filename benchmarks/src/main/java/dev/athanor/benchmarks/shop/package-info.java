// SPDX-License-Identifier: Apache-2.0
/** The entities of the benchmarks. */
@NullMarked
package dev.athanor.benchmarks.shop;

import org.jspecify.annotations.NullMarked;
