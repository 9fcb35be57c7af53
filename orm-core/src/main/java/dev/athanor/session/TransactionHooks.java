// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.error.AfterCommitException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the program wants done once its transaction has ended, one way or the other. */
final class TransactionHooks {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private List<Hook> hooks = List.of();

    private record Hook(boolean onCommit, Runnable action) {}

    void afterCommit(Runnable action) {
        add(new Hook(true, action));
    }

    void afterRollback(Runnable action) {
        add(new Hook(false, action));
    }

    private void add(Hook hook) {
        hooks = hooks.isEmpty() ? new ArrayList<>(1) : hooks;
        hooks.add(hook);
    }

    /** How many there are, to be told to {@link #undone}. */
    int mark() {
        return hooks.size();
    }

    /**
     * Runs what was to follow the commit, in order, each of them whatever the others throw.
     *
     * @param before what has failed before them and behind the commit; null if nothing did
     * @throws AfterCommitException when something failed; the commit is certain all the same
     */
    void committed(@Nullable Throwable before) {
        if (before == null && hooks.isEmpty()) {
            return;
        }
        List<Throwable> failures = new ArrayList<>(before == null ? List.of() : List.of(before));
        failures.addAll(run(take(0), true));
        if (!failures.isEmpty()) {
            throw new AfterCommitException(failures);
        }
    }

    /** Runs what was to follow a rollback; a failure is logged, for whoever rolls back has another one to look at. */
    void rolledBack() {
        undone(0);
    }

    /** What has come since the mark was behind a savepoint that is undone. */
    void undone(int mark) {
        for (Throwable failure : run(take(mark), false)) {
            LOG.warn("What was to run after a rollback has failed; the rollback stands", failure);
        }
    }

    /** Nobody knows how the transaction ended, so nothing runs. */
    void forget() {
        hooks = List.of();
    }

    /** A hook may use the session, and register further hooks for its next transaction. */
    private List<Hook> take(int mark) {
        if (mark == hooks.size()) {
            return List.of();
        }
        List<Hook> tail = hooks.subList(mark, hooks.size());
        List<Hook> taken = List.copyOf(tail);
        tail.clear();
        return taken;
    }

    private static List<Throwable> run(List<Hook> taken, boolean committed) {
        List<Throwable> failures = new ArrayList<>();
        for (Hook hook : taken) {
            if (hook.onCommit() == committed) {
                try {
                    hook.action().run();
                } catch (Throwable e) {
                    failures.add(e);
                }
            }
        }
        return failures;
    }
}
