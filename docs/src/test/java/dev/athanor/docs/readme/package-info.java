// SPDX-License-Identifier: Apache-2.0
/** The blocks of the first page. */
@NullMarked
package dev.athanor.docs.readme;

import org.jspecify.annotations.NullMarked;
