// SPDX-License-Identifier: Apache-2.0
/** What an entity is, as plain records without a trace of the compiler. */
@NullMarked
package dev.athanor.processor.model;

import org.jspecify.annotations.NullMarked;
