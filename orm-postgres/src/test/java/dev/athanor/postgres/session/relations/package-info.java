// SPDX-License-Identifier: Apache-2.0
/** Entities that show each kind of relation, over each kind of key. */
@NullMarked
package dev.athanor.postgres.session.relations;

import org.jspecify.annotations.NullMarked;
