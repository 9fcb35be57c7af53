// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.error.ConversionException;
import dev.athanor.testing.PostgresServer;
import dev.athanor.type.JsonFormat;
import dev.athanor.type.JsonFormats;
import dev.athanor.type.JsonReader;
import dev.athanor.type.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents go to the server and come back as they were; what cannot is refused, and no message shows a value. */
class JacksonCodecTest {
    private static final int TREES = 400;

    private final JacksonCodec codec = new JacksonCodec();

    @Test
    void randomTreesComeBackFromTheServer() throws SQLException {
        long seed = Long.getLong("athanor.seed", System.nanoTime());
        Random random = new Random(seed);
        try (Connection connection = PostgresServer.shared().open();
                PreparedStatement echo = connection.prepareStatement("select ?::jsonb::text, ?::json::text")) {
            for (int i = 0; i < TREES; i++) {
                Object tree = tree(random, 4);
                String text = codec.write(tree, JsonFormats.TREE);
                echo.setString(1, text);
                echo.setString(2, text);
                try (ResultSet row = echo.executeQuery()) {
                    row.next();
                    assertThat(codec.read(row.getString(1), JsonFormats.TREE))
                            .as("tree %d of seed %d as jsonb", i, seed)
                            .isEqualTo(tree);
                    assertThat(codec.read(row.getString(2), JsonFormats.TREE))
                            .as("tree %d of seed %d as json", i, seed)
                            .isEqualTo(tree);
                }
            }
        }
    }

    private static @Nullable Object tree(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong() >> random.nextInt(8, 64);
            case 3 -> new BigDecimal(new BigInteger(random.nextInt(1, 200), random).setBit(0), random.nextInt(1, 60));
            case 4 -> text(random);
            case 5 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(tree(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    map.put(text(random), tree(random, depth - 1));
                }
                yield map;
            }
        };
    }

    /** Any characters but NUL and halves of surrogate pairs, those that JSON escapes among them. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int character = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(1, 128);
            boolean sendable = character != 0 && (character < 0xD800 || character > 0xDFFF);
            text.appendCodePoint(sendable ? character : '"');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9223372036854775807",
                "12345678901234567890.00",
                "0.1",
                "1.50",
                "-0.000000000000000000001"
            })
    void numbersKeepTheirDigits(String number) {
        BigDecimal value = new BigDecimal(number);
        assertThat(codec.write(value, JsonFormats.DECIMAL)).isEqualTo(number);
        assertThat(codec.read(number, JsonFormats.DECIMAL)).isEqualTo(value);
    }

    @Test
    void numbersAreNeverWrittenWithAnExponent() {
        assertThat(codec.write(new BigDecimal("1E+20"), JsonFormats.DECIMAL)).isEqualTo("100000000000000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+131072", "1E-16384", "1E+2000000000", "1E-2000000000"})
    void numbersThatTheServerCannotStoreAreRefused(String number) {
        refusal(() -> codec.write(new BigDecimal(number), JsonFormats.DECIMAL));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        refusal(() -> codec.write(value, JsonFormats.DOUBLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c4n4ry\0", "c4n4ry\uD800", "c4n4ry\uDC00x", "\uDC00\uD800c4n4ry"})
    void textThatTheServerCannotStoreIsRefused(String text) {
        refusal(() -> codec.write(text, JsonFormats.TEXT));
        refusal(() -> codec.write(Map.of(text, "x"), JsonFormats.map(JsonFormats.TEXT)));
        Throwable thrown = refusal(() -> codec.write(Map.of("a", List.of("b", text)), JsonFormats.TREE));
        assertThat(thrown).hasMessageStartingWith("At $.a[1] ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": {\"b\": [1, \"c4n4ry\"]}} | At $.a.b[1] the document holds a text where it should hold a number.",
                "{\"a\": {\"b\": [1, 2.5]}} | At $.a.b[1] the document holds a number that is not whole",
                "{\"a\": {\"b\": [99999999999999999999]}} | At $.a.b[0] the document holds a number that is not whole",
                "{\"a\": {\"b\": [1e999999999]}} | At $.a.b[0] the document holds a number with too large an exponent.",
                "{\"a\": {\"b\": \"c4n4ry\"}} | At $.a.b the document holds a text where it should hold an array.",
                "[\"c4n4ry\"] | At $ the document holds an array where it should hold an object.",
                "{} \"c4n4ry\" | At $ the document goes on after its value has been read.",
                "{\"a\": c4n4ry} | The text is no JSON",
                "{\"a\": {\"b\": [1, | The text is no JSON",
                "{\"c4n4ry\": {}, \"c4n4ry\": {}} | an object in it has a key twice.",
                "`` | At $ the document ends where a value is read."
            })
    void saysWhereADocumentIsWrong(String text, String message) {
        JsonFormat<?> format = JsonFormats.map(JsonFormats.map(JsonFormats.list(JsonFormats.LONG)));
        assertThat(refusal(() -> codec.read(text, format))).hasMessageContaining(message.strip());
    }

    @Test
    void infinityIsNoDouble() {
        refusal(() -> codec.read("1e400", JsonFormats.DOUBLE));
        assertThat(codec.read("1e300", JsonFormats.DOUBLE)).isEqualTo(1e300);
    }

    @Test
    void nullIsTheJsonNull() {
        assertThat(codec.read("null", JsonFormats.TEXT)).isNull();
        assertThat(codec.write(null, JsonFormats.TEXT)).isEqualTo("null");
    }

    @Test
    void deepDocumentsAreRefusedWithoutHarm() {
        int depth = 100_000;
        refusal(() -> codec.read("[".repeat(depth) + "]".repeat(depth), JsonFormats.TREE));
        List<Object> own = new ArrayList<>();
        own.add(own);
        refusal(() -> codec.write(own, JsonFormats.TREE));
    }

    @Test
    void skipsWhatIsNotAskedFor() {
        JsonFormat<Long> only = new JsonFormat<>() {
            @Override
            public Long read(JsonReader reader) {
                long value = -1;
                reader.beginObject();
                for (String name = reader.nextName(); name != null; name = reader.nextName()) {
                    if (name.equals("n")) {
                        value = reader.longValue();
                    } else {
                        reader.skip();
                    }
                }
                return value;
            }

            @Override
            public void write(@Nullable Long value, JsonWriter writer) {
                throw new UnsupportedOperationException();
            }
        };
        assertThat(codec.read("{\"x\": {\"n\": [1, {}]}, \"n\": 7, \"y\": null, \"z\": []}", only))
                .isEqualTo(7);
    }

    private static Throwable refusal(ThrowingCallable action) {
        Throwable thrown = catchThrowable(action);
        assertThat(thrown).isInstanceOf(ConversionException.class);
        Canary.assertUnseen(thrown);
        return thrown;
    }
}
