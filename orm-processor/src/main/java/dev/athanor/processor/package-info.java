// SPDX-License-Identifier: Apache-2.0
/** The annotation processor: it reads entities, checks them and writes their tables. */
@NullMarked
package dev.athanor.processor;

import org.jspecify.annotations.NullMarked;
