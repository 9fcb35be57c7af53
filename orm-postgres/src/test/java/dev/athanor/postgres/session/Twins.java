// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.raw;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Expression;
import dev.athanor.postgres.session.model.Everything;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Expressions of the language beside the SQL that a hand would write for them, over the same rows. */
final class Twins {
    private final Workshop lab;

    record Twin(@Nullable Object typed, @Nullable Object plain) {}

    Twins(Workshop lab, Everything... rows) {
        this.lab = lab;
        lab.db().inTransaction(session -> session.addAll(List.of(rows)));
    }

    /** In each row both are the same value, and in one row at least they are a value. */
    Twins same(Expression<?> typed, String plain) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Twin twin : rows(typed, plain)) {
            assertThat(twin.typed).as(plain).usingRecursiveComparison().isEqualTo(twin.plain);
            values.add(twin.typed);
        }
        assertThat(values).as(plain).anyMatch(Objects::nonNull);
        return this;
    }

    private List<Twin> rows(Expression<?> typed, String plain) {
        try (Session session = lab.db().openSession()) {
            return session.list(select(into(Twin::new, typed, raw(plain, typed.type())))
                    .from(EVERYTHING)
                    .orderBy(EVERYTHING.id));
        }
    }
}
