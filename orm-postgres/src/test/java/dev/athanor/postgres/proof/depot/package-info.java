// SPDX-License-Identifier: Apache-2.0
/** Five tables in a chain, for what units of work cost. */
@NullMarked
package dev.athanor.postgres.proof.depot;

import org.jspecify.annotations.NullMarked;
