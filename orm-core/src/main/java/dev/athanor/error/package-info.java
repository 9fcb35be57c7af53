// SPDX-License-Identifier: Apache-2.0
/**
 * What can go wrong, as unchecked exceptions with data instead of text to parse, and the interface by which a
 * database's failures become them.
 */
@NullMarked
package dev.athanor.error;

import org.jspecify.annotations.NullMarked;
