// SPDX-License-Identifier: Apache-2.0
/** Entities of which the process fills in a part. */
@NullMarked
package dev.athanor.postgres.session.filled;

import org.jspecify.annotations.NullMarked;
