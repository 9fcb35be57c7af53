// SPDX-License-Identifier: Apache-2.0
/** Stacks for recursion of a depth that is known. */
@NullMarked
package dev.athanor.internal.stack;

import org.jspecify.annotations.NullMarked;
