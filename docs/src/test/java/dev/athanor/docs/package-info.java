// SPDX-License-Identifier: Apache-2.0
/** What the pages of the documentation are tested with. */
@NullMarked
package dev.athanor.docs;

import org.jspecify.annotations.NullMarked;
