// SPDX-License-Identifier: Apache-2.0
/** From rows to entities, and the relations of all siblings at once. */
@NullMarked
package dev.athanor.session.load;

import org.jspecify.annotations.NullMarked;
