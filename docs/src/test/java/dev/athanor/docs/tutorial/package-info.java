// SPDX-License-Identifier: Apache-2.0
/** The tutorial's blocks, chapter by chapter. */
@NullMarked
package dev.athanor.docs.tutorial;

import org.jspecify.annotations.NullMarked;
