// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5433/shop?ssl=true, jdbc:postgresql://db:5433/shop?ssl=true",
        "jdbc:postgresql://db, jdbc:postgresql://db:5432/postgres",
        "jdbc:postgresql://db/, jdbc:postgresql://db:5432/postgres",
        "jdbc:postgresql://[::1]:5433/shop, jdbc:postgresql://[::1]:5433/shop",
        "jdbc:postgresql://db?ssl=true, jdbc:postgresql://db:5432/postgres?ssl=true"
    })
    void readsWhatDriversRead(String url, String complete) {
        assertThat(JdbcUrl.parse(url)).hasToString(complete);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:shop",
                "jdbc:mysql://db/shop",
                "jdbc:postgresql://one,two/shop",
                "jdbc:postgresql://user:secret@db/shop",
                "jdbc:postgresql://db/shop?PASSWORD=secret",
                "jdbc:postgresql://db/shop?ssl=true&user=secret"
            })
    void refusesOtherFormsAndCredentialsWithoutRepeatingThem(String url) {
        assertThatThrownBy(() -> JdbcUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContainingAny("secret", "shop");
    }

    @Test
    void movesToAnotherDatabaseAndAddress() {
        JdbcUrl url = JdbcUrl.parse("jdbc:postgresql://db/shop?ssl=true");
        assertThat(url.withDatabase("other").at("localhost", 1))
                .hasToString("jdbc:postgresql://localhost:1/other?ssl=true");
    }
}
