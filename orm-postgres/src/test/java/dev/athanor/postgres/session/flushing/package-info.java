// SPDX-License-Identifier: Apache-2.0
/** Entities whose rows depend on each other in unusual ways. */
@NullMarked
package dev.athanor.postgres.session.flushing;

import org.jspecify.annotations.NullMarked;
