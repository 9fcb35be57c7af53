// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.StatementEvent;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.model.Everything;
import dev.athanor.postgres.session.model.EverythingTable;
import dev.athanor.schema.RecordAssignment;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Up to four sets of changed columns have an UPDATE each; more of them share one, whose rows say which columns they mean. */
class ColumnSetsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(EVERYTHING);

    private static final List<RecordAssignment<Everything>> CHANGES = List.of(
            EVERYTHING.small.set((short) 1),
            EVERYTHING.medium.set(2),
            EVERYTHING.large.set(3L),
            EVERYTHING.exact.set(new BigDecimal("4.5")),
            EVERYTHING.text.set("five"),
            EVERYTHING.flag.set(true),
            EVERYTHING.uuid.set(new UUID(0, 7)),
            EVERYTHING.date.set(LocalDate.of(2026, 8, 1)),
            EVERYTHING.colour.set(Everything.Colour.DEEP_BLUE),
            EVERYTHING.texts.set(List.of("a", "b")),
            EVERYTHING.document.set(Map.<String, Object>of("k", "v")),
            EVERYTHING.single.setNull());

    private Session session;
    private List<Everything> rows;

    @BeforeEach
    void twelveRows() {
        session = SHOP.db().openSession();
        session.addAll(IntStream.range(0, CHANGES.size())
                .mapToObj(n -> EverythingTable.builder().text("old").single(1f).build())
                .toList());
        session.commit();
        rows = session.list(select(EVERYTHING).orderBy(EVERYTHING.id));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static List<String> texts() {
        return SHOP.sent().statements().stream().map(StatementEvent::sql).toList();
    }

    @SuppressWarnings("unchecked") // changes of a record
    private static Everything changed(Everything row, RecordAssignment<Everything> change) {
        return EVERYTHING.with(row, change);
    }

    @Test
    void fourSetsHaveFourTextsAndTheirRowsAreLockedFirst() {
        for (int i = 0; i < 4; i++) {
            session.update(rows.get(i), CHANGES.get(i));
        }
        session.commit();
        assertThat(texts()).hasSize(5).first().asString().contains("for update of target) select count(*) from locked");
    }

    @Test
    void moreSetsHaveOneTextWhicheverTheyAre() {
        for (int i = 0; i < CHANGES.size(); i++) {
            session.update(rows.get(i), CHANGES.get(i));
        }
        session.commit();
        assertThat(texts()).singleElement().asString().contains("case when locked.mask_0 & ");
        for (int i = 0; i < CHANGES.size(); i++) {
            Everything expected = changed(rows.get(i), CHANGES.get(i));
            assertThat(session.find(EVERYTHING, expected.id() == null ? 0 : expected.id()))
                    .hasValueSatisfying(read -> assertThat(read.withVersion(0L)).isEqualTo(expected));
        }
        assertThat(SHOP.rows("select distinct version from everything")).containsExactly("1");
    }

    @Test
    void aStaleRowAmongThemIsNoticed() {
        for (int i = 0; i < CHANGES.size(); i++) {
            session.update(rows.get(i), CHANGES.get(i));
        }
        SHOP.execute(
                "update everything set version = 9 where id = " + rows.get(6).id());
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.keys())
                                .containsExactly(rows.get(6).id()));
        session.rollback();
        assertThat(SHOP.rows("select count(*) from everything where version = 1"))
                .containsExactly("0");
    }

    @Test
    void whicheverSetsChangeTheTextIsTheSame() {
        Set<String> texts = new HashSet<>();
        for (int round = 1; round < 6; round++) {
            SHOP.sent().clear();
            for (int i = 0; i < rows.size(); i++) {
                session.update(rows.get(i), EVERYTHING.medium.set(round));
                session.update(rows.get(i), CHANGES.get((i + round) % CHANGES.size()));
                session.update(rows.get(i), CHANGES.get((i + 2 * round) % CHANGES.size()));
            }
            session.flush();
            texts.addAll(texts());
        }
        session.commit();
        assertThat(texts).hasSize(1);
    }
}
