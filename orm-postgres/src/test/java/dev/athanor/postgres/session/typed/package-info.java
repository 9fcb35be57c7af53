// SPDX-License-Identifier: Apache-2.0
/** Entities whose keys and values have types of their own. */
@NullMarked
package dev.athanor.postgres.session.typed;

import org.jspecify.annotations.NullMarked;
