// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.HandleNotLoadedException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams and strict sessions: what handles do there, and what is left behind. */
class StreamedLoadingTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    @BeforeEach
    void manyUsersWithAnOrderEach() {
        SHOP.execute("insert into users (id, email, settings) select n, 'u' || n, '{\"theme\": \"light\", \"layout\":"
                + " {\"columns\": 1}}' from generate_series(1, 2500) n");
        SHOP.execute("insert into orders (id, user_id, total, status, version) select n, n, 1, 'NEW', 0"
                + " from generate_series(1, 2500) n");
    }

    @Test
    void handlesOfAnUntrackedStreamAreLoadedForAPortionAtATime() {
        try (Session session = SHOP.db().openSession();
                Stream<User> users = session.untracked().stream(select(USER))) {
            SHOP.sent().clear();
            assertThat(users.mapToInt(user -> user.orders().size()).sum()).isEqualTo(2500);
            assertThat(SHOP.sent().statements().stream()
                            .filter(sent -> sent.sql().contains("from orders")))
                    .hasSizeBetween(3, 5);
        }
    }

    @Test
    void aThousandStreamsLeftEarlyLeaveNoConnectionBehind() {
        for (int i = 0; i < 1_000; i++) {
            try (Session session = SHOP.db().openSession();
                    Stream<User> users = session.untracked().stream(select(USER).limit(1_500))) {
                assertThat(users.findFirst()).isPresent();
            }
        }
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.count(select(USER))).isEqualTo(2500);
        }
    }

    @Test
    void aStrictSessionNamesTheRelationTheLineAndTheRemedy() {
        Database strict = SHOP.another(Postgres.options().sessions(SessionOptions.DEFAULT.strict()));
        try (Session session = strict.openSession()) {
            List<User> users = session.list(select(USER).limit(1));
            assertThatThrownBy(() -> users.get(0).orders().get())
                    .isInstanceOf(HandleNotLoadedException.class)
                    .message()
                    .matches("User\\.orders(:| ).*The session is strict and loads nothing by itself; what holds the"
                            + " handle was loaded at dev\\.athanor\\.postgres\\.session\\.StreamedLoadingTest"
                            + "\\.aStrictSessionNamesTheRelationTheLineAndTheRemedy\\(StreamedLoadingTest\\.java:\\d+\\)\\."
                            + " Name the relation in with\\(…\\) there, or call session\\.load\\(…\\) for the"
                            + " relation while the session is open\\.");
        }
    }
}
