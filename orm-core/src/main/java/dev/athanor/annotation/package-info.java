// SPDX-License-Identifier: Apache-2.0
/** What a record may say about its table, its columns and its relations. */
@NullMarked
package dev.athanor.annotation;

import org.jspecify.annotations.NullMarked;
