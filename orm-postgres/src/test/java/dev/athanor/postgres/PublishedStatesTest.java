// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ConnectionState;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.Outcome;
import dev.athanor.error.Retry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Every state that the server publishes, as an error that it answers a statement with. */
class PublishedStatesTest {

    record Expectation(
            String state,
            String condition,
            String exception,
            Retry retry,
            ConnectionState connection,
            Outcome outcome) {

        static Expectation parse(String line) {
            String[] words = line.split(" ", -1);
            return new Expectation(
                    words[0],
                    words[1],
                    words[2],
                    Retry.valueOf(words[3]),
                    ConnectionState.valueOf(words[4]),
                    Outcome.valueOf(words[5]));
        }

        @Override
        public String toString() {
            return state + " " + condition;
        }
    }

    static Stream<Expectation> published() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PublishedStatesTest.class.getResourceAsStream("sqlstates.txt"), UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Expectation::parse).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void becomesTheExceptionOfItsKind(Expectation expected) {
        DatabaseException error = translate(expected.state());

        assertThat(error.getClass().getSimpleName()).isEqualTo(expected.exception());
        assertThat(error.sqlState()).isEqualTo(expected.state());
        assertThat(error.retry()).isEqualTo(expected.retry());
        assertThat(error.connection()).isEqualTo(expected.connection());
        assertThat(error.outcome()).isEqualTo(expected.outcome());
        assertThat(error.getMessage()).endsWith(". [SQLSTATE " + expected.state() + ", select from users]");
        assertThat(error.getMessage()).doesNotContain("%s");
    }

    /** A class added to the hierarchy must be reachable, or it is dead. */
    @Test
    void reachesEveryExceptionThatAStateCanGive() throws IOException {
        Set<String> reached = new HashSet<>();
        published().forEach(expected -> reached.add(expected.exception()));

        List<String> bySituation = List.of(
                "PlanInvalidatedException",
                "PoolTimeoutException",
                "QueryTimeoutException",
                "RetriesExhaustedException");
        assertThat(leaves(DatabaseException.class).map(Class::getSimpleName).filter(name -> !reached.contains(name)))
                .containsExactlyInAnyOrderElementsOf(bySituation);
    }

    @Test
    void takesAnUnknownStateForAnInternalError() {
        assertThat(Stream.of("ZZ999", "", "4", "99999")
                        .map(state -> translate(state).getClass().getSimpleName()))
                .containsOnly("InternalDatabaseException");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PublishedStatesTest::leaves)
                : Stream.of(type);
    }

    private static DatabaseException translate(String state) {
        String fields = String.join("\0", "SERROR", "C" + state, "Mwords of the server", "Fexecutor.c", "");
        return new PostgresErrors()
                .translate(new PSQLException(new ServerErrorMessage(fields)), new Shop("select from users"));
    }
}
