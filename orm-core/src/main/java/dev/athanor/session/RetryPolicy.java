// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.error.StatementBuildException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a transaction is run again when the database asks for it: after a serialization failure, a deadlock, or a connection lost before COMMIT.
 *
 * <p>Between two attempts there is a pause of a random length up to a bound that doubles (full jitter), so that those who met once do not meet again.
 *
 * @param attempts how often it is run at the most, the first time included; at least 1
 * @param firstPause the bound of the first pause
 * @param longestPause the bound no pause exceeds
 * @param deadline how long after the start a further attempt may begin
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause, Duration deadline) {
    /** Checks the numbers. */
    public RetryPolicy {
        if (attempts < 1 || firstPause.isNegative() || longestPause.isNegative() || deadline.isNegative()) {
            throw new StatementBuildException("a retry policy has one attempt or more, and no negative times");
        }
    }

    /** So many attempts, pauses from 20 milliseconds to 2 seconds, none begun later than 10 seconds after the first. */
    public static RetryPolicy retry(int attempts) {
        return new RetryPolicy(attempts, Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    /** A pause before the given attempt, counted from 1; the first has none. */
    Duration pauseBefore(int attempt) {
        if (attempt < 2) {
            return Duration.ZERO;
        }
        int doublings = Math.min(attempt - 2, 30);
        long bound = Math.min(firstPause.toNanos() << Math.min(doublings, 20), longestPause.toNanos());
        return Duration.ofNanos(bound <= 0 ? 0 : ThreadLocalRandom.current().nextLong(bound + 1));
    }
}
