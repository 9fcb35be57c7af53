// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import java.util.List;

/** The line of the program that called into the library. */
final class CallSite {
    private static final List<String> OURS = List.of(
            "dev.athanor.session.", "dev.athanor.engine.", "dev.athanor.query.", "dev.athanor.relation.", "java.");

    private CallSite() {}

    /** The innermost frame outside of the library, such as {@code shop.Checkout.total(Checkout.java:42)}. */
    static String outside() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isOurs(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.toStackTraceElement().toString())
                        .orElse("an unknown place"));
    }

    private static boolean isOurs(String className) {
        return OURS.stream().anyMatch(className::startsWith);
    }
}
