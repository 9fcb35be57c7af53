// SPDX-License-Identifier: Apache-2.0
/** The program that docs/how-to/testing.md tests. */
@NullMarked
package notes;

import org.jspecify.annotations.NullMarked;
