// SPDX-License-Identifier: Apache-2.0
/** Entities of tenants, some of which are marked when they are deleted. */
@NullMarked
package dev.athanor.postgres.session.tenants;

import org.jspecify.annotations.NullMarked;
