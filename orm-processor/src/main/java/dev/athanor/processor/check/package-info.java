// SPDX-License-Identifier: Apache-2.0
/** From the model to diagnostics: pure functions, one for each rule. */
@NullMarked
package dev.athanor.processor.check;

import org.jspecify.annotations.NullMarked;
