// SPDX-License-Identifier: Apache-2.0
/**
 * Random statements with three meanings: what the builder makes of them on PostgreSQL, what a small interpreter with three-valued logic makes of them, and
 * what a printer that puts parentheses around everything makes of them on PostgreSQL. The three agree, or one of them is wrong.
 */
@NullMarked
package dev.athanor.postgres.oracle;

import org.jspecify.annotations.NullMarked;
