// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Parameter;
import dev.athanor.engine.StatementEvent;
import dev.athanor.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class TranscriptTest {

    private static final StatementEvent BEGIN = control("begin", 7);
    private static final StatementEvent INSERT = statement("insert into notes (id) values (?)", 1, 7);
    private static final StatementEvent COMMIT = control("commit", 8);

    private final Transcript transcript = new Transcript(List.of(BEGIN, INSERT, COMMIT));

    @Test
    void countsWhatTheProgramAskedForAndEveryFlight() {
        assertThat(transcript.statements()).containsExactly(INSERT);
        assertThat(transcript.flights()).isEqualTo(2);
    }

    @Test
    void listsEverythingWhenACountIsWrong() {
        assertThatThrownBy(() -> transcript.assertCount("flights", 1, 2))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("Expected flights: 1, but there were 2:\n"
                        + "  [7] begin\n"
                        + "  [7] insert into notes (id) values (?) -- (bigint) 1 row\n"
                        + "  [8] commit");
    }

    @Test
    void comparesTextsInTheirOrder() {
        StatementEvent select = statement("select 1", 1, 9);
        Transcript both = new Transcript(List.of(INSERT, select));
        assertThatCode(() -> both.assertExecuted(List.of(INSERT.sql(), select.sql())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> both.assertExecuted(List.of(select.sql(), INSERT.sql())))
                .isInstanceOfSatisfying(
                        AssertionFailedError.class,
                        difference ->
                                assertThat(difference.getActual().getValue()).isEqualTo(INSERT.sql() + "\nselect 1"))
                .hasMessage("Expected 2 statements:\n"
                        + "  select 1\n"
                        + "  insert into notes (id) values (?)\n"
                        + "but these were sent:\n"
                        + "  [7] insert into notes (id) values (?) -- (bigint) 1 row\n"
                        + "  [9] select 1 -- (bigint) 1 row");
    }

    @Test
    void saysThatNothingWasSent() {
        assertThatThrownBy(() -> new Transcript(List.of()).assertExecuted(List.of("select 1")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageEndingWith("but these were sent:\n  (nothing)");
    }

    @Test
    void namesTheFailureOfAStatement() {
        StatementEvent failed = new StatementEvent(
                "select 1", "select", List.of(), false, 0, 1, 3, new IllegalStateException("a secret"));
        assertThat(new Transcript(List.of(failed))).hasToString("  [3] select 1 -- failed: IllegalStateException");
    }

    private static StatementEvent statement(String sql, long rows, long flight) {
        return new StatementEvent(
                sql, "label", List.of(Parameter.of(1L, SqlTypes.BIGINT)), false, rows, 1, flight, null);
    }

    private static StatementEvent control(String sql, long flight) {
        return new StatementEvent(sql, sql, List.of(), true, 0, 1, flight, null);
    }
}
