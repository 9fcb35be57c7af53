// SPDX-License-Identifier: Apache-2.0
/** A small shop: its records, and a tour of the library through them. */
@NullMarked
package dev.athanor.examples.shop;

import org.jspecify.annotations.NullMarked;
