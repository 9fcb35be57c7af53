// SPDX-License-Identifier: Apache-2.0
/** A blog: each kind of relation once. */
@NullMarked
package dev.athanor.docs.blog;

import org.jspecify.annotations.NullMarked;
