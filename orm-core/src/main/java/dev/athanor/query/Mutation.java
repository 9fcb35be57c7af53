// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

/** A statement that changes rows and yields their number. */
public sealed interface Mutation extends Executable permits Insert, Update, Delete {}
