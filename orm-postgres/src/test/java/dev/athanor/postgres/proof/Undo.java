// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

/** What a nested part throws to be undone. */
final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
