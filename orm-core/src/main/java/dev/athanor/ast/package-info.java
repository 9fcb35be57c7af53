// SPDX-License-Identifier: Apache-2.0
/** SQL as immutable values: a small closed grammar of expressions, from-items and statements. */
@NullMarked
package dev.athanor.ast;

import org.jspecify.annotations.NullMarked;
