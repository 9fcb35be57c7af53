// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.session.edited.PaperTable.PAPER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.CommitMode;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.postgres.session.edited.Paper;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit of work that changes papers while others change them too: before it is written, and each time its rows have been read again. */
final class EditedUnit {
    private static final String COLUMNS =
            Stream.of(Component.values()).map(Component::expression).collect(Collectors.joining(", ", "", ", version"));

    /** How the unit is written. */
    private enum Mode {
        RIDING,
        APART,
        AFTER_WRITES,
        NESTED
    }

    private final Workshop office;
    private final SplittableRandom random;
    private final Mode mode;
    private final List<Paper> papers = new ArrayList<>();
    private final List<Edited> edited = new ArrayList<>();

    /** The rows as they were each time the session read them again. */
    private final List<List<Edited.State>> reads = new ArrayList<>();

    EditedUnit(Workshop office, long seed) {
        this.office = office;
        this.random = new SplittableRandom(seed);
        this.mode = Mode.values()[random.nextInt(Mode.values().length)];
    }

    MergeCount run() {
        office.execute("delete from papers");
        SessionOptions options = office.db()
                .options()
                .mergeConcurrentChanges()
                .commitMode(mode == Mode.APART ? CommitMode.APART : CommitMode.RIDING);
        try (Session session = office.db().openSession(options)) {
            int rows = 1 + random.nextInt(7);
            for (int i = 0; i <= rows; i++) {
                session.add(fresh());
            }
            session.commit();
            papers.addAll(session.list(select(PAPER).orderBy(PAPER.id)));
            Paper anchor = papers.remove(rows);
            papers.forEach(paper -> edited.add(new Edited()));
            session.update(anchor, PAPER.title.set("anchor"));
            StaleEntityException stale = write(session);
            MergeCount expected = expect(stale);
            assertThat(rows("title = 'anchor'")).hasSize(stale == null ? 1 : 0);
            for (int i = 0; i < papers.size(); i++) {
                assertThat(rows("id = '" + papers.get(i).id() + "'"))
                        .isEqualTo(edited.get(i).expected());
            }
            return expected;
        }
    }

    private static Paper fresh() {
        Paper paper = Paper.titled("");
        for (Component component : Component.values()) {
            paper = PAPER.with(paper, component.change(0));
        }
        return paper;
    }

    private List<String> rows(String condition) {
        return office.rows("select " + COLUMNS + " from papers where " + condition);
    }

    private @Nullable StaleEntityException write(Session session) {
        session.listen(event -> {
            if (event.label().startsWith("select") && event.sql().contains("from papers")) {
                reads.add(edited.stream().map(Edited::row).toList());
                if (reads.size() <= 3) {
                    othersStrike(25);
                }
            }
        });
        try {
            if (mode == Mode.AFTER_WRITES) {
                session.flush();
            }
            if (mode == Mode.NESTED) {
                session.inNested(this::change);
            } else {
                change(session);
            }
            session.commit();
            return null;
        } catch (StaleEntityException stale) {
            session.rollback();
            return stale;
        }
    }

    private void change(Session session) {
        for (int i = 0; i < papers.size(); i++) {
            Edited row = edited.get(i);
            int[] values = row.ours();
            for (Component component : some(35)) {
                int value = random.nextInt(Component.VALUES);
                values[component.ordinal()] = value;
                session.update(papers.get(i), component.change(value));
            }
            row.weChange(values);
        }
        othersStrike(45);
    }

    private void othersStrike(int percent) {
        for (int i = 0; i < papers.size(); i++) {
            Edited row = edited.get(i);
            if (row.row().deleted() || random.nextInt(100) >= percent) {
                continue;
            }
            String key = " where id = '" + papers.get(i).id() + "'";
            if (random.nextInt(100) < 3) {
                office.execute("delete from papers" + key);
                row.othersDelete();
                continue;
            }
            int[] values = row.row().values().clone();
            StringBuilder set = new StringBuilder("update papers set version = version + 1");
            for (Component component : some(20)) {
                values[component.ordinal()] = random.nextInt(Component.VALUES);
                set.append(", ").append(component.sql(values[component.ordinal()]));
            }
            office.execute(set + key);
            row.othersChange(values);
        }
    }

    private Set<Component> some(int percent) {
        Set<Component> some = EnumSet.noneOf(Component.class);
        for (Component component : Component.values()) {
            if (random.nextInt(100) < percent) {
                some.add(component);
            }
        }
        return some;
    }

    /** What should have become of the unit, by the rule alone. */
    private MergeCount expect(@Nullable StaleEntityException stale) {
        MergeCount count = new MergeCount();
        for (int round = 0; ; round++) {
            List<Edited.State> met = round < reads.size()
                    ? reads.get(round)
                    : edited.stream().map(Edited::row).toList();
            List<Object> keys = new ArrayList<>();
            Set<String> conflicts = new TreeSet<>();
            boolean any = false;
            for (int i = 0; i < edited.size(); i++) {
                if (edited.get(i).isStale(met.get(i))) {
                    any = true;
                    Set<Component> both = count.of(edited.get(i), met.get(i));
                    both.forEach(component -> conflicts.add(component.component()));
                    if (!both.isEmpty() || met.get(i).deleted()) {
                        keys.add(papers.get(i).id());
                    }
                }
            }
            if (!any || !keys.isEmpty()) {
                assertThat(reads).as("reads").hasSize(any ? round + 1 : round);
                assertThat(stale == null ? List.of() : stale.keys()).containsExactlyInAnyOrderElementsOf(keys);
                assertThat(stale == null ? List.of() : stale.conflicts())
                        .containsExactlyInAnyOrderElementsOf(conflicts);
                if (!any) {
                    edited.forEach(Edited::write);
                }
                count.unit(round, stale != null);
                return count;
            }
        }
    }
}
