// SPDX-License-Identifier: Apache-2.0
/** Entities whose relations are deep, broad and held in keys of several columns. */
@NullMarked
package dev.athanor.postgres.session.tree;

import org.jspecify.annotations.NullMarked;
