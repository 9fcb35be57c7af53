// SPDX-License-Identifier: Apache-2.0
/** Real PostgreSQL servers and databases for tests. */
@NullMarked
package dev.athanor.testing;

import org.jspecify.annotations.NullMarked;
