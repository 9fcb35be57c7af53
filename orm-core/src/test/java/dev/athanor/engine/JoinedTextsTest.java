// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which joined texts are still made. */
class JoinedTextsTest {
    private final JoinedTexts texts = new JoinedTexts(2);

    @Test
    void knownTextsGoOnWhenNewOnesAreNoLongerMade() {
        assertThat(texts.mayJoin(steps("a", "b"))).isTrue();
        assertThat(texts.mayJoin(steps("b", "c"))).isTrue();
        assertThat(texts.mayJoin(steps("c", "d"))).isFalse();
        assertThat(texts.mayJoin(steps("a", "b"))).isTrue();
    }

    @Test
    void singleStatementsAreNoJoinedTexts() {
        for (int i = 0; i < 10; i++) {
            assertThat(texts.mayJoin(steps("statement " + i))).isTrue();
        }
        assertThat(texts.mayJoin(steps("a", "b"))).isTrue();
    }

    @Test
    void beginAndCommitMakeNoTextANewOne() {
        texts.mayJoin(steps("a", "b"));
        texts.mayJoin(steps("b", "c"));
        List<Step<?>> wrapped = new ArrayList<>(steps("a", "b"));
        wrapped.add(0, Step.control("begin"));
        wrapped.add(Step.control("commit"));
        assertThat(texts.mayJoin(wrapped)).isTrue();
        assertThat(JoinedTexts.join(wrapped)).isEqualTo("begin;a;b;commit");
    }

    /** Each schema that is created has texts of its own, which nobody sends again. */
    @Test
    void commandsAreNotCounted() {
        for (int i = 0; i < 10; i++) {
            assertThat(texts.mayJoin(
                            List.of(Step.command("create " + i, "create"), Step.command("alter " + i, "alter"))))
                    .isTrue();
        }
        assertThat(texts.mayJoin(steps("a", "b"))).isTrue();
    }

    private static List<Step<?>> steps(String... texts) {
        return Stream.of(texts)
                .<Step<?>>map(
                        text -> new Step<>(Step.Kind.WORK, text, List.of(), text, 0, Results.changed(), new Reply<>()))
                .toList();
    }
}
