// SPDX-License-Identifier: Apache-2.0
/** The blocks of the guides. */
@NullMarked
package dev.athanor.docs.howto;

import org.jspecify.annotations.NullMarked;
