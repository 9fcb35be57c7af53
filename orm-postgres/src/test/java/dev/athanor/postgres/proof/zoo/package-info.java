// SPDX-License-Identifier: Apache-2.0
/** The entities of a zoo: eight tables that have every kind of key and of relation between them. */
@NullMarked
package dev.athanor.postgres.proof.zoo;

import org.jspecify.annotations.NullMarked;
