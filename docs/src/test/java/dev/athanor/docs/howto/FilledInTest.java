// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.typed.LineTable.LINE;
import static dev.athanor.docs.typed.PostTable.POST;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.typed.Line;
import dev.athanor.docs.typed.LineTable;
import dev.athanor.docs.typed.Post;
import dev.athanor.docs.typed.PostTable;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FilledInTest {
    @Test
    void areMadeInTheProcess() {
        try (Stage stage = Stage.of(POST)) {
            Database db = stage.db();
            // region add
            Post post = db.transaction(session ->
                    session.add(PostTable.builder().title("On furnaces").build()));
            // endregion
            assertThat(post.state()).isEqualTo(Post.State.DRAFT);
            assertThat(post.createdAt()).isNotNull().isEqualTo(post.updatedAt());
            stage.forget();
            // region change
            db.inTransaction(session -> {
                session.update(post, POST.likes.set(1));
                session.execute(
                        update(POST).set(POST.state.set(Post.State.PRINTED)).where(POST.likes.gt(100)));
            });
            // endregion
            stage.assertSent("howto/filled-change.sql");
        }
    }

    @Test
    void goByAClock() {
        try (Stage stage = Stage.of(POST)) {
            Database db = stage.db();
            stage.forget();
            // region clock
            Clock noon = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
            try (Session session = db.openSession(SessionOptions.DEFAULT.clock(noon))) {
                Post post = session.add(PostTable.builder().title("On time").build());
                assertThat(post.createdAt()).isEqualTo(noon.instant());
                session.commit();
            }
            // endregion
            assertThat(stage.flights()).as("a block of keys, and the unit").isEqualTo(2);
        }
    }

    @Test
    void areComputedByTheServer() {
        try (Stage stage = Stage.of(LINE)) {
            Database db = stage.db();
            // region computed
            try (Session session = db.openSession()) {
                Line line = session.add(LineTable.builder()
                        .quantity(3)
                        .price(new BigDecimal("2.50"))
                        .build());
                session.commit();
                assertThat(session.current(line).total()).isEqualByComparingTo("7.50");
                session.update(line, LINE.quantity.set(4));
                session.commit();
                assertThat(session.current(line).total()).isEqualByComparingTo("10.00");
            }
            // endregion
        }
    }
}
