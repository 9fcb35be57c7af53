// SPDX-License-Identifier: Apache-2.0
/** The session, from its promises, on a real PostgreSQL. */
@NullMarked
package dev.athanor.postgres.session;

import org.jspecify.annotations.NullMarked;
