// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.compile.SqlLayout;
import dev.athanor.engine.Forecast;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.flush.FlushStep;
import dev.athanor.session.flush.RowStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@link Session#commit()} would write now: statements, in the order in which they are sent, and how they travel. An immutable value that prints, and that
 * holds no value of a row.
 *
 * @param steps the statements that write, in order
 * @param upkeep statements that travel along and write no row, such as one that takes keys for the inserts to come
 * @param flights how many flights these statements take, 0 when there is nothing to write; a COMMIT that does not ride is one more
 * @param beginRides whether BEGIN is sent in front of them, or the savepoint that stands for it in a transaction of someone else
 * @param commitRides whether COMMIT is sent behind them, or the release of that savepoint; false behind a savepoint, where COMMIT goes apart, and when there is
 *     nothing to write
 */
public record FlushPlan(List<Step> steps, List<String> upkeep, int flights, boolean beginRides, boolean commitRides) {
    private static final String INDENT = "\n    ";

    static final FlushPlan NOTHING = new FlushPlan(List.of(), List.of(), 0, false, false);

    /** Copies the lists. */
    public FlushPlan {
        steps = List.copyOf(steps);
        upkeep = List.copyOf(upkeep);
    }

    /** What a statement does with the rows of its table. */
    public enum Kind {
        /** It inserts rows. */
        INSERT,
        /** It locks rows in the order of their keys, since several statements behind it write to them. */
        LOCK,
        /** It updates rows, all in the same columns or each in columns of its own. */
        UPDATE,
        /** It marks rows as deleted, as {@code @SoftDelete} says. */
        MARK,
        /** It deletes rows. */
        DELETE,
        /** It makes links of a many-to-many relation. */
        LINK,
        /** It undoes links of a many-to-many relation. */
        UNLINK
    }

    /**
     * One statement.
     *
     * @param kind what it does
     * @param table the table that it writes
     * @param rows how many rows or links it is sent
     * @param description what it does in words, such as {@code insert 3 rows into orders}
     * @param reason why it stands where it stands, such as {@code before items, which refers to it}; empty where nothing but the usual order decides
     * @param sql its text as it will be sent, with {@code ?} for each parameter
     * @param flight in which flight it travels, from 1
     */
    public record Step(
            Kind kind, KeyedTable<?, ?> table, int rows, String description, String reason, String sql, int flight) {
        /** The step in one line: the description, and the reason where there is one. */
        public String summary() {
            return reason.isEmpty() ? description : description + ", " + reason;
        }

        private static Step of(FlushStep<?> step, Forecast.Statement statement) {
            return new Step(
                    kind(step),
                    step.table(),
                    step.size(),
                    step.description(),
                    step.reason(),
                    statement.sql(),
                    statement.flight());
        }

        private static Kind kind(FlushStep<?> step) {
            if (step instanceof RowStep<?> rows) {
                return switch (rows.way().kind()) {
                    case INSERT -> Kind.INSERT;
                    case LOCK -> Kind.LOCK;
                    case UPDATE, MASKED_UPDATE -> Kind.UPDATE;
                    case MARK -> Kind.MARK;
                    case DELETE -> Kind.DELETE;
                };
            }
            return step instanceof FlushStep.LinkRows ? Kind.LINK : Kind.UNLINK;
        }
    }

    /** The steps with their statements, which are the first of the flight; what follows them there is upkeep. */
    static FlushPlan of(List<FlushStep<?>> steps, Forecast forecast) {
        List<Forecast.Statement> statements = forecast.statements();
        List<Step> planned = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            planned.add(Step.of(steps.get(i), statements.get(i)));
        }
        List<String> upkeep = statements.subList(steps.size(), statements.size()).stream()
                .map(Forecast.Statement::sql)
                .toList();
        return new FlushPlan(planned, upkeep, forecast.flights(), forecast.beginRides(), forecast.commitRides());
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** One line for each step, without its SQL: {@code insert 3 rows into orders, before items, which refers to it}. */
    public String summary() {
        return isEmpty()
                ? "nothing to write"
                : steps.stream().map(Step::summary).collect(Collectors.joining("\n"));
    }

    /** How it travels, then each step with its SQL, then the upkeep. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return summary();
        }
        StringBuilder text = new StringBuilder(travel());
        for (Step step : steps) {
            text.append('\n').append(step.summary());
            text.append(flights == 1 ? "" : " (flight " + step.flight() + ")");
            text.append(INDENT).append(laidOut(step.sql()));
        }
        for (String sql : upkeep) {
            text.append("\nupkeep").append(INDENT).append(laidOut(sql));
        }
        return text.toString();
    }

    private static String laidOut(String sql) {
        return SqlLayout.of(sql).replace("\n", INDENT);
    }

    private String travel() {
        String count = flights == 1 ? "1 flight" : flights + " flights";
        String begin = beginRides ? "with BEGIN" : "in the open transaction";
        return count + ", " + begin + (commitRides ? ", with COMMIT" : ", COMMIT apart");
    }
}
