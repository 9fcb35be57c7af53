// SPDX-License-Identifier: Apache-2.0
/** From changes to an ordered plan, and from the plan to statements in few flights. */
@NullMarked
package dev.athanor.session.flush;

import org.jspecify.annotations.NullMarked;
