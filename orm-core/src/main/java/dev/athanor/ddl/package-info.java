// SPDX-License-Identifier: Apache-2.0
/** The tables of entities as the statements that create and drop them. */
@NullMarked
package dev.athanor.ddl;

import org.jspecify.annotations.NullMarked;
