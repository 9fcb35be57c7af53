// SPDX-License-Identifier: Apache-2.0
/** Athanor on PostgreSQL: how to connect, and what is particular to its SQL, its types and its errors. */
@NullMarked
package dev.athanor.postgres;

import org.jspecify.annotations.NullMarked;
