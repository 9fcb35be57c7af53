// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

/** Why a step stands where it stands, in words. */
final class Reasons {
    private Reasons() {}

    static String frees(UniqueKey<?> key) {
        return "frees " + key.property();
    }

    static String isReferredTo(Way<?> by) {
        return "before " + by.table() + ", which refers to it";
    }

    static String refersTo(Way<?> target) {
        return "before " + target.table() + ", to which it refers";
    }

    static String nullForNow(String property) {
        return property + " is NULL for now";
    }

    static String writtenLater(String property) {
        return property + " follows";
    }
}
