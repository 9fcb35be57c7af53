// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import dev.athanor.engine.StatementEvent;
import dev.athanor.engine.StatementListener;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what each step of the tour sends and shows, and prints it as soon as the step is over. */
public final class Journal implements StatementListener {
    private static final int WIDTH = 118;

    private final PrintStream out;
    private final List<TourStep> steps = new ArrayList<>();
    private final Queue<StatementEvent> events = new ConcurrentLinkedQueue<>();

    /** What a step shows to the reader. */
    static final class Rows {
        private final List<String> shown = new ArrayList<>();

        void show(@Nullable Object row) {
            shown.add(String.valueOf(row));
        }

        void showAll(Collection<?> rows) {
            rows.forEach(this::show);
        }
    }

    /** An empty journal that prints to a stream. */
    public Journal(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executed(StatementEvent event) {
        events.add(event);
    }

    void step(String title, Consumer<Rows> work) {
        events.clear();
        Rows rows = new Rows();
        work.accept(rows);
        TourStep step = new TourStep(steps.size() + 1, title, rows.shown, List.copyOf(events));
        steps.add(step);
        out.println(step.text(WIDTH));
    }

    /** The steps so far, in order. */
    public List<TourStep> steps() {
        return List.copyOf(steps);
    }
}
