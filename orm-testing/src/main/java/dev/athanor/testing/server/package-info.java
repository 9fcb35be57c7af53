// SPDX-License-Identifier: Apache-2.0
/** How one server comes to serve a whole test suite, and how it goes; not exported. */
@NullMarked
package dev.athanor.testing.server;

import org.jspecify.annotations.NullMarked;
