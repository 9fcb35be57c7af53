// SPDX-License-Identifier: Apache-2.0
/** Connections, transactions, flights, results, and the translation of what the database reports. */
@NullMarked
package dev.athanor.engine;

import org.jspecify.annotations.NullMarked;
