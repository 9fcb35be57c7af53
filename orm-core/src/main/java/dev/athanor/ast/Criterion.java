// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A condition that an entity puts on its rows wherever it occurs, so that no statement need repeat it. */
public enum Criterion {
    /** The row is not marked as deleted. */
    SOFT_DELETE,
    /** The row belongs to the session's tenant. */
    TENANT
}
