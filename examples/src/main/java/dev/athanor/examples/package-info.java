// SPDX-License-Identifier: Apache-2.0
/** Programs that show the library at work. */
@NullMarked
package dev.athanor.examples;

import org.jspecify.annotations.NullMarked;
