// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told to the server in front of a flight. */
class UnitTest {
    private final Unit unit = new Unit(TransactionBoundary.OWNED);

    @Test
    void nothingIsToldTwice() {
        unit.begin(TransactionOptions.DEFAULT);
        unit.begin(TransactionOptions.DEFAULT);
        unit.savepoint("a");
        assertThat(ahead()).containsExactly("begin", "savepoint a");
        unit.told();
        assertThat(ahead()).isEmpty();
        assertThat(unit.isOpen()).isTrue();
        unit.begin(TransactionOptions.DEFAULT);
        assertThat(ahead()).isEmpty();
    }

    @Test
    void savepointThatWasNeverSentVanishes() {
        unit.begin(TransactionOptions.DEFAULT);
        unit.savepoint("a");
        unit.savepoint("b");
        unit.release("a");
        assertThat(ahead()).containsExactly("begin");
        unit.savepoint("c");
        unit.savepoint("d");
        assertThat(unit.rollbackTo("c")).isNull();
        assertThat(ahead()).containsExactly("begin", "savepoint c");
    }

    @Test
    void savepointThatTheServerKnowsIsReleasedThere() {
        unit.begin(TransactionOptions.DEFAULT);
        unit.savepoint("a");
        unit.told();
        unit.savepoint("b");
        Step<?> back = unit.rollbackTo("a");
        assertThat(back).isNotNull().extracting(Step::sql).isEqualTo("rollback to savepoint a");
        assertThat(ahead()).isEmpty();
        unit.release("a");
        assertThat(ahead()).containsExactly("release savepoint a");
    }

    @Test
    void transactionOfAStreamIsAskedForOnlyWhenItIsTakenOver() {
        unit.beginForStream(TransactionOptions.DEFAULT);
        assertThat(unit.isBegun()).isTrue();
        assertThat(unit.isAskedFor()).isFalse();
        unit.begin(TransactionOptions.DEFAULT);
        assertThat(unit.isAskedFor()).isTrue();
        assertThat(ahead()).containsExactly("begin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a-b", "a; drop table users", "a\"", "é"})
    void namesOfSavepointsAreCheckedAsTheyBecomeText(String name) {
        assertThatThrownBy(() -> unit.savepoint(name)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<List<Object>> beginnings() {
        TransactionOptions plain = TransactionOptions.DEFAULT;
        return Stream.of(
                List.of(plain, "begin"),
                List.of(plain.forReading(), "begin read only"),
                List.of(TransactionOptions.SNAPSHOT, "begin isolation level repeatable read read only"),
                List.of(
                        plain.isolation(Isolation.SERIALIZABLE).forReading().whenSafe(),
                        "begin isolation level serializable read only deferrable"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void beginsAsTheOptionsSay(List<Object> expectation) {
        unit.begin((TransactionOptions) expectation.get(0));
        assertThat(ahead()).containsExactly((String) expectation.get(1));
    }

    private List<String> ahead() {
        return unit.ahead().stream().<String>map(Step::sql).toList();
    }
}
