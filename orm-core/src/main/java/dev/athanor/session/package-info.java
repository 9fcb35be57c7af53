// SPDX-License-Identifier: Apache-2.0
/** The unit of work as its user sees it: databases, sessions and their events. */
@NullMarked
package dev.athanor.session;

import org.jspecify.annotations.NullMarked;
