// SPDX-License-Identifier: Apache-2.0
/** The tables of the reference. */
@NullMarked
package dev.athanor.docs.reference;

import org.jspecify.annotations.NullMarked;
