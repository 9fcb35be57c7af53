// SPDX-License-Identifier: Apache-2.0
/** What the unit of work promises, judged from outside: by a model, by faults, by an observer that reads the tables with plain JDBC. */
@NullMarked
package dev.athanor.postgres.proof;

import org.jspecify.annotations.NullMarked;
