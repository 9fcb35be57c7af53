// SPDX-License-Identifier: Apache-2.0
/** From a statement to its text and parameters, in the words of one dialect. */
@NullMarked
package dev.athanor.compile;

import org.jspecify.annotations.NullMarked;
