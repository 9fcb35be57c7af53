// SPDX-License-Identifier: Apache-2.0
/** Entities with indexes, constraints and comments of all kinds. */
@NullMarked
package dev.athanor.postgres.session.press;

import org.jspecify.annotations.NullMarked;
