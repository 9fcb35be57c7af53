// SPDX-License-Identifier: Apache-2.0
/** The shop of the tutorial: its entities. */
@NullMarked
package dev.athanor.docs.shop;

import org.jspecify.annotations.NullMarked;
