// SPDX-License-Identifier: Apache-2.0
/** Entities whose columns are of types that PostgreSQL has and Java has not. */
@NullMarked
package dev.athanor.postgres.session.types;

import org.jspecify.annotations.NullMarked;
