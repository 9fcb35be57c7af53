// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

/** An enum of its own meaning. */
public record Level(Grade grade) {
    /** What it wraps. */
    public enum Grade {
        LOW,
        HIGH
    }
}
