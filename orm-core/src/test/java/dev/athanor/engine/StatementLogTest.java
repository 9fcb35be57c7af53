// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.athanor.ast.Parameter;
import dev.athanor.type.SqlTypes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What stands in the log, and what does not. */
class StatementLogTest {
    private static final StatementEvent INSERT =
            event("insert into users (id, email) values (?, ?)", false, 1, 1_250_000);
    private static final StatementEvent COMMIT = event("commit", true, 0, 1_250_000);

    private final Logger sql = (Logger) LoggerFactory.getLogger("dev.athanor.sql");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        sql.addAppender(logged);
        sql.setLevel(Level.DEBUG);
        sql.setAdditive(false);
    }

    @AfterEach
    void stop() {
        sql.setAdditive(true);
        sql.setLevel(null);
        sql.detachAppender(logged);
    }

    @Test
    void showsTextTypesRowsAndTimeButNoValues() {
        StatementLog log = new StatementLog();
        log.executed(INSERT);
        log.executed(COMMIT);
        assertThat(lines())
                .containsExactly(
                        "[7] insert into users (id, email) values (?, ?) -- (bigint, text) 1 row, 1.3 ms",
                        "[7] commit");
    }

    @Test
    void showsValuesOnlyWhereTheProgramAsksForThem() {
        new StatementLog().showingValues(ValueMask.CLEAR).executed(INSERT);
        assertThat(lines()).last().isEqualTo("[7] 42, ada@x.org");
    }

    @Test
    void masksValues() {
        new StatementLog().showingValues(parameter -> "***").executed(INSERT);
        assertThat(lines()).last().isEqualTo("[7] ***, ***");
    }

    @Test
    void nobodyForgesALine() {
        String forged = "x\r\n12:00 WARN all is lost\u001b[31m\u2028\u202e\u0085";
        StatementEvent event = new StatementEvent(
                "select \"a\nb\" from t where c = ?",
                "select t",
                List.of(Parameter.of(forged, SqlTypes.TEXT)),
                false,
                1,
                1_000_000,
                7,
                null);
        new StatementLog().showingValues(ValueMask.CLEAR).executed(event);
        assertThat(lines())
                .containsExactly(
                        "[7] select \"a\\nb\" from t where c = ? -- (text) 1 row, 1.0 ms",
                        "[7] x\\r\\n12:00 WARN all is lost\\u001b[31m\\u2028\\u202e\\u0085");
    }

    @Test
    void laysStatementsOutForPeople() {
        StatementLog log = new StatementLog().pretty();
        log.executed(event("select id from users where id = ? and email = ?", false, 1, 1_250_000));
        log.executed(COMMIT);
        log.executed(event("select \"a\n[8] b\" from t where c = ? and d = ?", false, 0, 1_250_000));
        assertThat(lines()).containsExactly("""
            [7] label -- (bigint, text) 1 row, 1.3 ms
                select id
                from users
                where id = ?
                  and email = ?\
            """, "[7] commit", """
            [7] label -- (bigint, text) 0 rows, 1.3 ms
                select "a\\n[8] b"
                from t
                where c = ?
                  and d = ?\
            """);
    }

    @Test
    void warnsOfSlowStatements() {
        sql.setLevel(Level.WARN);
        StatementLog log = new StatementLog().slowAfter(Duration.ofMillis(1));
        log.executed(INSERT);
        log.executed(COMMIT);
        new StatementLog().slowAfter(Duration.ofMillis(2)).executed(INSERT);
        new StatementLog().slowAfter(Duration.ZERO).executed(INSERT);
        assertThat(lines()).singleElement().asString().startsWith("[7] insert into users");
        assertThat(logged.list.get(0).getLoggerName()).isEqualTo("dev.athanor.sql.slow");
    }

    @Test
    void namesTheKindOfAFailureAndNotItsText() {
        StatementEvent failed = new StatementEvent(
                "select 1", "select", List.of(), false, 0, 1_000_000, 3, new IllegalStateException("ada@x.org"));
        new StatementLog().executed(failed);
        assertThat(lines()).containsExactly("[3] select 1 -- failed: IllegalStateException, 1.0 ms");
    }

    private List<String> lines() {
        return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static StatementEvent event(String text, boolean control, long rows, long nanos) {
        List<Parameter<?>> parameters = control
                ? List.of()
                : List.of(Parameter.of(42L, SqlTypes.BIGINT), Parameter.of("ada@x.org", SqlTypes.TEXT));
        return new StatementEvent(text, control ? text : "label", parameters, control, rows, nanos, 7, null);
    }
}
