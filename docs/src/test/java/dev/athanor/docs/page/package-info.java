// SPDX-License-Identifier: Apache-2.0
/** The pages of the documentation and what keeps them true. */
@NullMarked
package dev.athanor.docs.page;

import org.jspecify.annotations.NullMarked;
