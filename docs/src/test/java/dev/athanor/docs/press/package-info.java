// SPDX-License-Identifier: Apache-2.0
/** The entities of the page on indexes and constraints. */
@NullMarked
package dev.athanor.docs.press;

import org.jspecify.annotations.NullMarked;
