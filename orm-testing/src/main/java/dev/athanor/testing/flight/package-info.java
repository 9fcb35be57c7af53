// SPDX-License-Identifier: Apache-2.0
/** A proxy that counts the times a driver waits for the server, and that breaks connections on demand. */
@NullMarked
package dev.athanor.testing.flight;

import org.jspecify.annotations.NullMarked;
