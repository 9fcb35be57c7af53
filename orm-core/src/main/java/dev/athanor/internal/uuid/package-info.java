// SPDX-License-Identifier: Apache-2.0
/** UUIDs that grow with time. */
@NullMarked
package dev.athanor.internal.uuid;

import org.jspecify.annotations.NullMarked;
