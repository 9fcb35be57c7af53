// SPDX-License-Identifier: Apache-2.0
/** The typed metamodel of tables, columns and relations, which the processor fills in. */
@NullMarked
package dev.athanor.schema;

import org.jspecify.annotations.NullMarked;
