// SPDX-License-Identifier: Apache-2.0
/** The tables that a database has, as plain records; knows no entity. */
@NullMarked
package dev.athanor.catalog;

import org.jspecify.annotations.NullMarked;
