// SPDX-License-Identifier: Apache-2.0
/** Entities that show the patterns of a model. */
@NullMarked
package dev.athanor.docs.model;

import org.jspecify.annotations.NullMarked;
