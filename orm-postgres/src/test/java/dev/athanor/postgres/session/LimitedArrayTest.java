// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.MailingTable.MAILING;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Condition;
import dev.athanor.postgres.session.model.Mailing;
import dev.athanor.postgres.session.model.Mailing.Address;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server has no operator between arrays of varchar and of text, so a bound array must be of the column's type. */
class LimitedArrayTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(MAILING);

    private static final Address ADA = new Address("ada@x.org");
    private static final Address BOB = new Address("bob@x.org");

    @BeforeEach
    void mailings() {
        SHOP.db()
                .inTransaction(session -> session.addAll(List.of(
                        new Mailing(1, List.of(ADA, BOB)), new Mailing(2, List.of(BOB)), new Mailing(3, List.of()))));
    }

    private static List<Integer> asked(Condition condition) {
        try (Session session = SHOP.db().openSession()) {
            return session.list(select(MAILING.id).where(condition).orderBy(MAILING.id));
        }
    }

    @Test
    void arraysOfLimitedTextsAreComparedWithValues() {
        assertThat(asked(MAILING.addresses.containsAll(List.of(ADA, BOB)))).containsExactly(1);
        assertThat(asked(MAILING.addresses.overlaps(List.of(BOB)))).containsExactly(1, 2);
        assertThat(asked(MAILING.addresses.containedBy(List.of(BOB)))).containsExactly(2, 3);
        assertThat(asked(MAILING.addresses.has(ADA))).containsExactly(1);
        assertThat(asked(MAILING.addresses.eq(List.of(BOB)))).containsExactly(2);
    }

    @Test
    void aValueThatNoElementCanHoldIsFoundNowhere() {
        Address tooLong = new Address("a.very.long.name@x.org");
        assertThat(asked(MAILING.addresses.has(tooLong))).isEmpty();
        assertThat(asked(MAILING.addresses.overlaps(List.of(tooLong, BOB)))).containsExactly(1, 2);
        assertThat(asked(MAILING.addresses.ne(List.of(tooLong)))).containsExactly(1, 2, 3);
    }
}
