// SPDX-License-Identifier: Apache-2.0
/** The tables of entities as the statements that create and drop them, and in what a database differs from them. */
@NullMarked
package dev.athanor.ddl;

import org.jspecify.annotations.NullMarked;
