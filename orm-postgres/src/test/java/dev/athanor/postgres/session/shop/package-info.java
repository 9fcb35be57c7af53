// SPDX-License-Identifier: Apache-2.0
/** The entities of a small shop, as the design's first page has them. */
@NullMarked
package dev.athanor.postgres.session.shop;

import org.jspecify.annotations.NullMarked;
