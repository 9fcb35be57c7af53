// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.testing;

import static dev.athanor.postgres.testing.NoteTable.NOTE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ddl.Schema;
import dev.athanor.session.Session;
import dev.athanor.testing.AthanorExtension;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that pass only at the same time: {@link NestedRunsTest} runs them. Each holds what the other would wait for. */
final class Simultaneous {

    private Simultaneous() {}

    static class Pair {

        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @RegisterExtension
        static final AthanorExtension athanor = AthanorExtension.rollbackPerTest(Schema.of(NOTE));

        @Test
        void one(Session session) throws Exception {
            addTheSame(session);
        }

        @Test
        void other(Session session) throws Exception {
            addTheSame(session);
        }

        private static void addTheSame(Session session) throws Exception {
            session.add(Note.titled("the same"));
            session.commit();
            BOTH.await(20, TimeUnit.SECONDS);
            assertThat(session.count(select(NOTE))).isEqualTo(1);
            BOTH.await(20, TimeUnit.SECONDS);
        }
    }
}
