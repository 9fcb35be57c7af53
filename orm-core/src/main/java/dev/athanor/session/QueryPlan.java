// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the server would run a statement, or has run it, as {@code explain} says (PostgreSQL manual, section 14.1). The text is for people; a plan may name
 * values of the statement.
 *
 * @param lines the server's own lines, the topmost node first
 */
public record QueryPlan(List<String> lines) {
    private static final Pattern ESTIMATE = Pattern.compile("\\(cost=[0-9.]+\\.\\.([0-9.]+) rows=([0-9]+)");
    private static final Pattern TIME = Pattern.compile("^Execution Time: ([0-9.]+) ms");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\S+)");
    private static final Pattern INDEX =
            Pattern.compile("(?:Index(?: Only)? Scan(?: Backward)? using|Bitmap Index Scan on) (\\S+)");

    /** Copies the lines. */
    public QueryPlan {
        lines = List.copyOf(lines);
    }

    /** The whole plan, as psql shows it. */
    public String text() {
        return String.join("\n", lines);
    }

    /** The estimated cost of the whole statement, in the planner's own unit; 0 where the server tells none. */
    public double cost() {
        return estimate().map(found -> Double.parseDouble(found.group(1))).orElse(0.0);
    }

    /** How many rows the planner expects; 0 where the server tells nothing. */
    public long rows() {
        return estimate().map(found -> Long.parseLong(found.group(2))).orElse(0L);
    }

    /** How long the server took; empty for a statement that was not run. */
    public Optional<Duration> executionTime() {
        return lines.stream()
                .map(TIME::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> Duration.ofNanos(Math.round(Double.parseDouble(found.group(1)) * 1_000_000)));
    }

    /** The tables that are read from end to end, without schema, each as often as that happens. */
    public List<String> scannedTables() {
        return named(SCAN);
    }

    /** The indexes that are used, each as often as that happens. */
    public List<String> usedIndexes() {
        return named(INDEX);
    }

    private List<String> named(Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> Objects.requireNonNull(found.group(1)))
                .toList();
    }

    private Optional<MatchResult> estimate() {
        return lines.stream()
                .map(ESTIMATE::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(Matcher::toMatchResult);
    }

    /** The whole plan. */
    @Override
    public String toString() {
        return text();
    }
}
