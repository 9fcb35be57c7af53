// SPDX-License-Identifier: Apache-2.0
/** Benchmarks, each beside a plain-JDBC twin that returns the same records. */
@NullMarked
package dev.athanor.benchmarks;

import org.jspecify.annotations.NullMarked;
