// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.testing.flight.FlightProxy;
import dev.athanor.testing.flight.FrontendMessage;
import dev.athanor.testing.flight.FrontendMessage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * What goes wrong, and where.
 *
 * @param at which message or write it strikes, counted from 0
 */
record Fault(What what, int at) {
    enum What {
        /** The connection is cut; the server never gets this statement. */
        CUT_BEFORE_EXECUTE("cut before a statement"),
        /** The connection is cut; the server got this statement, and the program gets no answer. */
        CUT_AFTER_EXECUTE("cut after a statement"),
        /** The connection is cut when the server got the whole flight. */
        CUT_AFTER_FLIGHT("cut after a flight"),
        /** The server refuses a write. */
        WRITE_FAILS("server refuses a write"),
        /** The server refuses the COMMIT. */
        COMMIT_FAILS("server refuses COMMIT");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** What it is, in a report. */
        String words() {
            return words;
        }
    }

    /** All faults that can strike a unit of work that sent these messages and so many writes. */
    static List<Fault> all(List<FrontendMessage> messages, int writes) {
        List<Fault> all = new ArrayList<>();
        long executes = messages.stream().filter(Fault::isExecute).count();
        long flights = messages.stream().filter(Fault::isSync).count();
        for (int at = 0; at < executes; at++) {
            all.add(new Fault(What.CUT_BEFORE_EXECUTE, at));
            all.add(new Fault(What.CUT_AFTER_EXECUTE, at));
        }
        for (int at = 0; at < flights; at++) {
            all.add(new Fault(What.CUT_AFTER_FLIGHT, at));
        }
        for (int at = 0; at < writes; at++) {
            all.add(new Fault(What.WRITE_FAILS, at));
        }
        if (writes > 0) {
            all.add(new Fault(What.COMMIT_FAILS, 0));
        }
        return all;
    }

    boolean isOnTheServer() {
        return what == What.WRITE_FAILS || what == What.COMMIT_FAILS;
    }

    void arm(FlightProxy proxy, ServerFaults server) {
        switch (what) {
            case CUT_BEFORE_EXECUTE -> proxy.cutBefore(nth(Fault::isExecute));
            case CUT_AFTER_EXECUTE -> proxy.cutAfter(nth(Fault::isExecute));
            case CUT_AFTER_FLIGHT -> proxy.cutAfter(nth(Fault::isSync));
            case WRITE_FAILS -> server.failWrite(at);
            case COMMIT_FAILS -> server.failCommit();
        }
    }

    private Predicate<FrontendMessage> nth(Predicate<FrontendMessage> condition) {
        AtomicInteger seen = new AtomicInteger();
        return message -> condition.test(message) && seen.getAndIncrement() == at;
    }

    private static boolean isExecute(FrontendMessage message) {
        return message.kind() == Kind.EXECUTE;
    }

    private static boolean isSync(FrontendMessage message) {
        return message.kind() == Kind.SYNC;
    }
}
