// SPDX-License-Identifier: Apache-2.0
/** One Java type and one SQL type, and how values travel between them by index. */
@NullMarked
package dev.athanor.type;

import org.jspecify.annotations.NullMarked;
