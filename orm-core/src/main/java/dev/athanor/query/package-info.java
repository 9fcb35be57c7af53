// SPDX-License-Identifier: Apache-2.0
/** The builders that read like SQL and end in a statement and a way to read its rows. */
@NullMarked
package dev.athanor.query;

import org.jspecify.annotations.NullMarked;
