// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Parameter;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the statements of a flight are divided. */
class PartsTest {
    private static final long UNKNOWN = Parts.UNKNOWN_RESPONSE;

    @Test
    void anythingSmallStaysTogether() {
        assertThat(sizes(step(0, 10), step(1000, 10), step(UNKNOWN, 10))).containsExactly(3);
    }

    @Test
    void largeRequestsBehindSmallResponsesStayTogether() {
        assertThat(sizes(step(0, 1 << 20), step(30_000, 1 << 20), step(UNKNOWN, 1 << 20)))
                .containsExactly(3);
    }

    @Test
    void largeRequestBehindLargeResponseIsSplitOff() {
        assertThat(sizes(step(UNKNOWN, 10), step(0, 1 << 20), step(0, 10))).containsExactly(1, 2);
    }

    @Test
    void smallRequestsBehindLargeResponsesStayTogetherUntilTheyAreMany() {
        assertThat(sizes(step(UNKNOWN, 10), step(UNKNOWN, 100), step(UNKNOWN, 100)))
                .containsExactly(3);
        assertThat(sizes(step(UNKNOWN, 10), step(UNKNOWN, 9_000), step(UNKNOWN, 9_000)))
                .containsExactly(2, 1);
    }

    @Test
    void manySmallResponsesMakeALargeOne() {
        assertThat(sizes(step(40_000, 10), step(40_000, 10), step(0, 1 << 20))).containsExactly(2, 1);
    }

    @Test
    void parametersAreCountedForEachPart() {
        assertThat(sizes(parameters(40_000), parameters(25_535), parameters(1))).containsExactly(2, 1);
    }

    @Test
    void whatBeginsATransactionStaysWithItsStatement() {
        List<Step<?>> steps = List.of(
                Step.control("begin"), Step.control("savepoint s"), step(0, 1), step(0, 1), Step.control("commit"));
        assertThat(Parts.single(steps)).extracting(List::size).containsExactly(3, 2);
    }

    /** Whatever is divided: nothing is lost or reordered, and no part breaks a bound. */
    @Test
    void everyPartKeepsTheBounds() {
        long seed = Long.getLong("athanor.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            List<Step<?>> steps = new ArrayList<>();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                steps.add(step(random.nextInt(80_000), random.nextInt(12_000)));
            }
            List<List<Step<?>>> parts = Parts.of(steps);
            assertThat(parts.stream().flatMap(List::stream).toList())
                    .as("seed %d", seed)
                    .isEqualTo(steps);
            assertThat(parts).as("seed %d", seed).allMatch(PartsTest::isBounded);
        }
    }

    private static boolean isBounded(List<Step<?>> part) {
        long response = 0;
        long behind = 0;
        for (Step<?> step : part) {
            behind += response > Parts.RESPONSE_LIMIT ? step.requestBytes() : 0;
            response += step.expectedBytes();
        }
        return !part.isEmpty() && behind <= Parts.REQUEST_LIMIT;
    }

    private static List<Integer> sizes(Step<?>... steps) {
        return Parts.of(List.of(steps)).stream().map(List::size).toList();
    }

    private static Step<?> step(long response, int request) {
        return new Step<>(
                Step.Kind.WORK, " ".repeat(request), List.of(), "step", response, Results.changed(), new Reply<>());
    }

    private static Step<?> parameters(int count) {
        List<Parameter<?>> parameters = Collections.nCopies(count, Parameter.of(1L, SqlTypes.BIGINT));
        return new Step<>(Step.Kind.WORK, "", parameters, "step", 0, Results.changed(), new Reply<>());
    }
}
