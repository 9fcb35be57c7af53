// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.types.AnythingTable.ANYTHING;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Condition;
import dev.athanor.postgres.session.types.Anything;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import dev.athanor.type.JsonNull;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** JSON's null is a document, and SQL's NULL is none: each is written, read and asked for by itself. */
class JsonNullTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(ANYTHING);

    private static final List<Anything> ROWS = List.of(
            new Anything(1, JsonNull.NULL, JsonNull.NULL),
            new Anything(2, null, null),
            new Anything(3, "null", Arrays.asList(1L, null)));

    private Session session;

    @BeforeEach
    void open() {
        session = LAB.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void comeBack() {
        assertThat(LAB.rows("select id, jsonb_typeof(document), json_typeof(verbatim), document is null"
                        + " from anything order by id"))
                .containsExactly("1|null|null|f", "2|null|null|t", "3|string|array|f");
        assertThat(session.list(select(ANYTHING).orderBy(ANYTHING.id))).isEqualTo(ROWS);
    }

    private List<Integer> ids(Condition condition) {
        return session.list(select(ANYTHING.id).where(condition).orderBy(ANYTHING.id));
    }

    @Test
    void comesBackFromOneFlushOfManyRows() {
        LAB.db().inTransaction(first -> first.addAll(ROWS));
        comeBack();
    }

    @Test
    void comesBackFromStatements() {
        ROWS.forEach(row -> session.execute(insertInto(ANYTHING).values(row)));
        session.commit();
        comeBack();
    }

    @Test
    void comesBackFromCopies() {
        LAB.db().copyIn(ANYTHING, ROWS.stream());
        comeBack();
        try (Stream<Anything> all = LAB.db().copyOut(select(ANYTHING).orderBy(ANYTHING.id))) {
            assertThat(all).containsExactlyElementsOf(ROWS);
        }
    }

    @Test
    void isAskedForByItself() {
        LAB.db().inTransaction(first -> first.addAll(ROWS));
        assertThat(ids(ANYTHING.document.eq(JsonNull.NULL))).containsExactly(1);
        assertThat(ids(ANYTHING.document.isNull())).containsExactly(2);
        assertThat(ids(ANYTHING.document.ne(JsonNull.NULL))).containsExactly(3);
    }

    @Test
    void becomesNullAndBackByUpdates() {
        LAB.db().inTransaction(first -> first.addAll(ROWS));
        Anything one = session.find(ANYTHING, 1).orElseThrow();
        assertThat(session.update(one, ANYTHING.document.set(JsonNull.NULL))).isEqualTo(one);
        assertThat(session.stateOf(one)).isEqualTo(EntityState.CLEAN);
        session.update(one, row -> row.withDocument(null));
        session.update(session.find(ANYTHING, 2).orElseThrow(), row -> row.withDocument(JsonNull.NULL));
        session.commit();
        assertThat(LAB.rows("select id from anything where document is null")).containsExactly("1");
        assertThat(LAB.rows("select id from anything where document = 'null'")).containsExactly("2");
    }
}
