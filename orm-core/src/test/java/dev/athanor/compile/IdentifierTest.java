// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StatementBuildException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names are quoted where they need it, and never otherwise. */
class IdentifierTest {
    @Test
    void leavesPlainNamesAlone() {
        assertThat(Dialect.GENERIC.identifier("users")).isEqualTo("users");
        assertThat(Dialect.GENERIC.identifier("_x1")).isEqualTo("_x1");
    }

    @Test
    void quotesWhatIsNotPlain() {
        assertThat(Dialect.GENERIC.identifier("Users")).isEqualTo("\"Users\"");
        assertThat(Dialect.GENERIC.identifier("1st")).isEqualTo("\"1st\"");
        assertThat(Dialect.GENERIC.identifier("a b")).isEqualTo("\"a b\"");
        assertThat(Dialect.GENERIC.identifier("größe")).isEqualTo("\"größe\"");
        assertThat(Dialect.GENERIC.identifier("a\"; drop table users; --"))
                .isEqualTo("\"a\"\"; drop table users; --\"");
    }

    @Test
    void quotesKeywords() {
        assertThat(Dialect.GENERIC.identifier("user")).isEqualTo("\"user\"");
        assertThat(Dialect.GENERIC.identifier("order")).isEqualTo("\"order\"");
    }

    @Test
    void refusesWhatNoDatabaseTakes() {
        for (String name : new String[] {"", "a\0b", "x".repeat(129), "ä".repeat(65)}) {
            assertThatThrownBy(() -> Dialect.GENERIC.identifier(name)).isInstanceOf(StatementBuildException.class);
        }
        assertThat(Dialect.GENERIC.identifier("ä".repeat(64))).hasSize(66);
    }

    /** Inside quotes only the quote is special, and there it is doubled: what is left after taking pairs away holds none. */
    @Test
    void neverLetsAQuoteEscape() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder("x");
            for (int length = random.nextInt(10); length > 0; length--) {
                name.append("\"'\\;- aZ$.?".charAt(random.nextInt(10)));
            }
            String written = Dialect.GENERIC.identifier(name.toString());
            if (!written.contentEquals(name)) {
                assertThat(written).as("seed %s", seed).startsWith("\"").endsWith("\"");
                String inner = written.substring(1, written.length() - 1);
                assertThat(inner.replace("\"\"", ""))
                        .as("seed %s: %s", seed, name)
                        .doesNotContain("\"");
                assertThat(inner.replace("\"\"", "\"")).as("seed %s", seed).isEqualTo(name.toString());
            } else {
                assertThat(written).as("seed %s", seed).matches("[a-z_][a-z0-9_]*");
            }
        }
    }

    @Test
    void writesFunctionNamesPlainOrQuoted() {
        assertThat(Literals.functionName("coalesce", Dialect.GENERIC)).isEqualTo("coalesce");
        assertThat(Literals.functionName("shop.rank", Dialect.GENERIC)).isEqualTo("shop.rank");
        assertThat(Literals.functionName("f(); drop table x; --", Dialect.GENERIC))
                .isEqualTo("\"f(); drop table x; --\"");
        assertThatThrownBy(() -> Literals.functionName("a..b", Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class);
    }

    @Test
    void writesConstantsThatCannotEnd() {
        assertThat(Literals.written("it's")).isEqualTo("'it''s'");
        assertThat(Literals.written(-5)).isEqualTo("(-5)");
        assertThat(Literals.written(true)).isEqualTo("true");
        assertThatThrownBy(() -> Literals.written("\0")).isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> Literals.written(1.5)).isInstanceOf(StatementBuildException.class);
    }
}
