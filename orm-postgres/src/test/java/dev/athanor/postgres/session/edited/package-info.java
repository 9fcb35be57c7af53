// SPDX-License-Identifier: Apache-2.0
/** Papers that several people edit at once. */
@NullMarked
package dev.athanor.postgres.session.edited;

import org.jspecify.annotations.NullMarked;
