// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.typed.LoanTable.LOAN;
import static dev.athanor.docs.typed.ReaderTable.READER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ddl.Schema;
import dev.athanor.docs.Stage;
import dev.athanor.docs.typed.Loan;
import dev.athanor.docs.typed.Reader;
import dev.athanor.docs.typed.Reader.Email;
import dev.athanor.docs.typed.Reader.Fee;
import dev.athanor.docs.typed.Reader.ReaderId;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedValuesTest {
    @Test
    void areColumnsOfWhatTheyWrap() {
        try (Stage stage = Stage.empty()) {
            stage.db().create(Schema.of(READER, LOAN));
            stage.assertSent("howto/typed-create.sql");
        }
    }

    @Test
    void areKeys() {
        try (Stage stage = Stage.of(READER, LOAN)) {
            Database db = stage.db();
            ReaderId id = Objects.requireNonNull(
                    db.transaction(session -> session.add(new Reader(null, new Email("Ada@x.org"), null)))
                            .id());
            try (Session session = db.openSession()) {
                stage.forget();
                // region keys
                Optional<Reader> ada = session.find(READER, id); // find(READER, 42L) does not compile
                session.add(new Loan(null, ToOne.to(READER, id), "Emma"));
                List<Loan> loans = session.list(select(LOAN).where(LOAN.readerId.eq(id)));
                // endregion
                assertThat(ada).map(Reader::email).contains(new Email("ada@x.org"));
                assertThat(loans).hasSize(1);
                assertThat(stage.flights())
                        .as("found, a block of keys, written and listed")
                        .isEqualTo(3);
                session.rollback();
            }
        }
    }

    @Test
    void haveOperators() {
        try (Stage stage = Stage.of(READER, LOAN);
                Session session = stage.db().openSession()) {
            session.add(new Reader(null, new Email("ada@x.org"), new Fee(BigDecimal.TEN)));
            session.flush();
            stage.forget();
            // region operators
            List<Email> emails = session.list(select(READER.email)
                    .where(READER.email.endsWith("@x.org"), READER.owed.gt(new Fee(BigDecimal.ONE)))
                    .orderBy(READER.email));
            BigDecimal all = session.one(select(sum(READER.owed.unwrapped())));
            // endregion
            assertThat(emails).containsExactly(new Email("ada@x.org"));
            assertThat(all).isEqualByComparingTo("10");
            stage.assertSent("howto/typed-operators.sql");
            session.rollback();
        }
    }
}
