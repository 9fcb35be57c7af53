// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.flight.FrontendMessage.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The orders of events that a fast server makes rare. */
class ConversationTest {

    private final FlightLog log = new FlightLog();
    private final Conversation conversation = new Conversation(log);

    @BeforeEach
    void startUp() {
        send(Kind.AUTHENTICATION, "");
        conversation.answered('R');
        conversation.answered('Z');
        assertThat(log.flights()).isEmpty();
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void anAnswerToTheBeginningOfABurstDoesNotLandIt() {
        send(Kind.PARSE, "\0select 1\0");
        conversation.answered('1');
        send(Kind.SYNC, "");
        assertThat(log.flights()).isEmpty();
        conversation.answered('Z');
        assertThat(log.flights()).hasSize(1);
        assertThat(log.flights().get(0).messages())
                .containsExactly(new FrontendMessage(Kind.PARSE, "select 1"), new FrontendMessage(Kind.SYNC, ""));
    }

    @Test
    void aBurstOfTwoSyncsLandsWithTheSecondAnswer() {
        send(Kind.SYNC, "");
        send(Kind.SYNC, "");
        conversation.answered('Z');
        assertThat(log.flights()).isEmpty();
        conversation.answered('Z');
        assertThat(log.flights()).hasSize(1);
        assertThat(log.flights().get(0).count(Kind.SYNC)).isEqualTo(2);
    }

    @Test
    void namesLeadToTextsUntilTheyAreClosed() {
        send(Kind.PARSE, "S_1\0select 1\0");
        assertThat(send(Kind.DESCRIBE, "SS_1\0").sql()).isEqualTo("select 1");
        assertThat(send(Kind.BIND, "C_1\0S_1\0").sql()).isEqualTo("select 1");
        assertThat(send(Kind.EXECUTE, "C_1\0").sql()).isEqualTo("select 1");
        assertThat(send(Kind.CLOSE, "SS_1\0").sql()).isEqualTo("select 1");
        assertThat(send(Kind.BIND, "C_2\0S_1\0").sql()).isEmpty();
    }

    private FrontendMessage send(Kind kind, String body) {
        FrontendMessage message = conversation.read(kind, body.getBytes(StandardCharsets.UTF_8));
        conversation.sent(message);
        return message;
    }
}
