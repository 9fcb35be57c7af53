// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.filled.NumberedTable.NUMBERED;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.filled.Numbered;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An entity may use the names that the statements of a flush use. */
class NamesInFlushesTest {
    @RegisterExtension
    static final Workshop OFFICE = Workshop.with(NUMBERED);

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
}
