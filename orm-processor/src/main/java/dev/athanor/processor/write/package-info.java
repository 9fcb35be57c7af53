// SPDX-License-Identifier: Apache-2.0
/** From the model to the source of a table, its builder and its mapper. */
@NullMarked
package dev.athanor.processor.write;

import org.jspecify.annotations.NullMarked;
