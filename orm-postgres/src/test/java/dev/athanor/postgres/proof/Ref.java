// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

/** Names a row: its table and its key. */
record Ref(Kind<?> kind, Object key) {
    @Override
    public String toString() {
        return kind.name() + " " + key;
    }
}
