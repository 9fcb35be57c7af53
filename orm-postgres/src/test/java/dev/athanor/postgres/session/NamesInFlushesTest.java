// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.filled.Cash_BoxTable.CASH$_BOX;
import static dev.athanor.postgres.session.filled.NumberedTable.NUMBERED;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.filled.Cash$Box;
import dev.athanor.postgres.session.filled.Numbered;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An entity may use the names that the statements of a flush use. */
class NamesInFlushesTest {
    @RegisterExtension
    static final Workshop OFFICE = Workshop.with(NUMBERED, CASH$_BOX);

    @Test
    void columnsAndTablesMayHaveTheNamesOfAFlush() {
        try (Session session = OFFICE.db().openSession()) {
            for (int n = 1; n <= 6; n++) {
                session.add(new Numbered(n, null, null, null, null, null, 0));
            }
            session.commit();
            List<Numbered> rows = session.list(select(NUMBERED).orderBy(NUMBERED.n));
            session.update(rows.get(0), NUMBERED.expectedVersion.set("a"));
            session.update(rows.get(1), NUMBERED.mask0.set("b"));
            session.commit();
            rows = session.list(select(NUMBERED).orderBy(NUMBERED.n));
            session.update(rows.get(0), NUMBERED.mask0.set("c"));
            session.update(rows.get(1), NUMBERED.input.set("d"));
            session.update(rows.get(2), NUMBERED.target.set("e"));
            session.update(rows.get(3), NUMBERED.changed.set("f"));
            session.update(rows.get(4), NUMBERED.expectedVersion.set("g"), NUMBERED.input.set("h"));
            session.delete(rows.get(5));
            assertThat(session.plan().toString()).contains("each in columns of its own");
            session.commit();
        }
        assertThat(OFFICE.rows("select n, expected_version, mask0, input, target, changed, version from locked"
                        + " order by n"))
                .containsExactly(
                        "1|a|c|null|null|null|2",
                        "2|null|b|d|null|null|2",
                        "3|null|null|null|e|null|1",
                        "4|null|null|null|null|f|1",
                        "5|g|null|h|null|null|1");
    }

    @Test
    void anEntityWhoseNameIsNoWordOfLettersAndDigitsIsStaleToo() {
        try (Session session = OFFICE.db().openSession()) {
            session.add(new Cash$Box(1, 20, 0));
            session.commit();
        }
        try (Session session = OFFICE.db().openSession()) {
            Cash$Box box = session.find(CASH$_BOX, 1).orElseThrow();
            OFFICE.execute("update cash_boxes set version = version + 1");
            session.update(box, CASH$_BOX.amount.set(10));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("Cash$Box");
        }
    }
}
