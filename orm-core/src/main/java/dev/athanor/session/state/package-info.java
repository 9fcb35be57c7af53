// SPDX-License-Identifier: Apache-2.0
/** What a session remembers: the records last read, and the records that shall be there. */
@NullMarked
package dev.athanor.session.state;

import org.jspecify.annotations.NullMarked;
