// SPDX-License-Identifier: Apache-2.0
/** Entities that show one pattern of modelling each. */
@NullMarked
package dev.athanor.postgres.session.model;

import org.jspecify.annotations.NullMarked;
