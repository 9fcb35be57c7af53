// SPDX-License-Identifier: Apache-2.0
/** From the compiler's mirrors to the model. */
@NullMarked
package dev.athanor.processor.read;

import org.jspecify.annotations.NullMarked;
