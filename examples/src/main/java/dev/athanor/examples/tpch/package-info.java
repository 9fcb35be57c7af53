// SPDX-License-Identifier: Apache-2.0
/** TPC-H: eight entities, their data written through the library and beside it by plain JDBC, and all 22 queries. */
@NullMarked
package dev.athanor.examples.tpch;

import org.jspecify.annotations.NullMarked;
