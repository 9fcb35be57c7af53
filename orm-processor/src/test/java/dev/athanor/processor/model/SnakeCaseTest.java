// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {
    @ParameterizedTest
    @CsvSource({
        "id, id",
        "createdAt, created_at",
        "OrderItem, order_item",
        "HTTPServer, http_server",
        "userID, user_id",
        "line2Text, line2_text",
        "URL, url",
        "a, a",
        "aB, a_b",
        "snake_case, snake_case",
        "Snake_Case, snake_case",
        "straßeÜber, straße_über"
    })
    void putsAnUnderscoreBeforeEachWord(String name, String snake) {
        assertThat(SnakeCase.lower(name)).isEqualTo(snake);
    }

    @Test
    void doesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(SnakeCase.lower("ITEM")).isEqualTo("item");
            assertThat(SnakeCase.upper("orderItem")).isEqualTo("ORDER_ITEM");
        } finally {
            Locale.setDefault(before);
        }
    }
}
