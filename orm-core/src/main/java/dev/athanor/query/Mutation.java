// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.schema.Filling;

/** A statement that changes rows and yields their number. */
public sealed interface Mutation extends Executable permits Insert, Update, Delete, Merge {
    /** The same statement with what the process fills into rows: keys, moments, preset values; a session calls it before it runs the statement. */
    Mutation filledBy(Filling filling);
}
