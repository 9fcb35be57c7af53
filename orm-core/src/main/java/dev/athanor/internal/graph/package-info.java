// SPDX-License-Identifier: Apache-2.0
/** Graphs that know nothing of SQL or entities. */
@NullMarked
package dev.athanor.internal.graph;

import org.jspecify.annotations.NullMarked;
