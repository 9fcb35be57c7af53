// SPDX-License-Identifier: Apache-2.0
/** Operations one after the other on other threads: the queue of one session, its publishers, and where threads come from. Knows no session. */
@NullMarked
package dev.athanor.session.async;

import org.jspecify.annotations.NullMarked;
