// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.error.MappingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of a URL, and that a URL that is wrong shows nothing of itself. */
class ConnectionUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://localhost/shop, postgresql://localhost:5432/shop",
        "postgres://localhost/shop, postgresql://localhost:5432/shop",
        "jdbc:postgresql://localhost:6543/shop, postgresql://localhost:6543/shop",
        "postgresql://db.example.org, postgresql://db.example.org:5432/",
        "postgresql:///shop, postgresql://localhost:5432/shop",
        "postgresql://[::1]:6543/shop, postgresql://[::1]:6543/shop",
        "'postgresql://one,two:6543/shop', 'postgresql://one:5432,two:6543/shop'",
        "postgresql://app@localhost/a%20b, postgresql://localhost:5432/a b",
        "postgresql://app:pw@localhost/shop?sslmode=require, postgresql://localhost:5432/shop"
    })
    void readsAllForms(String url, String place) {
        assertThat(ConnectionUrl.parse(url)).hasToString(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ap%40p:c4n4ry%2F+%25@localhost/shop",
                "jdbc:postgresql://localhost/shop?user=ap%40p&password=c4n4ry%2F+%25"
            })
    void takesTheCredentialsOut(String text) {
        ConnectionUrl url = ConnectionUrl.parse(text);
        assertThat(url.user()).isEqualTo("ap@p");
        assertThat(url.password()).isEqualTo("c4n4ry/+%");
        assertThat(url.options()).isEmpty();
        assertThat(url.toString()).doesNotContain(Canary.VALUE).doesNotContain("ap@p");
    }

    @Test
    void keepsTheOptions() {
        assertThat(ConnectionUrl.parse("postgresql://localhost/shop?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem")
                        .options())
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslrootcert", "/etc/ca.pem");
    }

    /** Each of these is what becomes of a URL whose password was not encoded, or is mistyped in some other way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c4n4ry",
                "localhost:5432/c4n4ry",
                "http://app:c4n4ry@localhost/shop",
                "mysql://app:c4n4ry@localhost/shop",
                "postgresql:app:c4n4ry@localhost",
                "postgresql://app:c4n4ry@local:host/shop",
                "postgresql://app:c4n4ry@localhost:port/shop",
                "postgresql://app:c4n4ry@localhost:99999/shop",
                "postgresql://app:c4n4ry@localhost:0/shop",
                "postgresql://app:c4n4ry/x@localhost/shop",
                "postgresql://app:12/c4n4ry@localhost/shop",
                "postgresql://app:c4n4ry?x@localhost/shop",
                "postgresql://app:12?c4n4ry=x@localhost/shop",
                "postgresql://app:c4n4ry#x@localhost/shop",
                "postgresql://app:%zzc4n4ry@localhost/shop",
                "postgresql://app:c4n4ry:x@[::1/shop",
                "postgresql://localhost/shop?c4n4ry",
                "postgresql://localhost/shop?=c4n4ry"
            })
    void showsNothingOfAUrlThatIsWrong(String text) {
        Throwable thrown = catchThrowable(() -> ConnectionUrl.parse(text));
        assertThat(thrown).isInstanceOf(MappingException.class).hasMessageContaining("postgresql://host[:port]");
        Canary.assertUnseen(thrown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socketFactory",
                "socketFactoryArg",
                "sslfactory",
                "sslhostnameverifier",
                "sslpasswordcallback",
                "authenticationPluginClassName",
                "xmlFactoryFactory",
                "loggerFile",
                "preferQueryMode",
                "logServerErrorDetail",
                "autosave",
                "stringtype",
                "service"
            })
    void refusesOptionsThatAreNotSafe(String option) {
        assertThatThrownBy(() -> DriverOptions.named(option))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("option " + option);
    }

    @Test
    void showsNoOptionThatMayBePartOfAPassword() {
        Throwable thrown = catchThrowable(() -> DriverOptions.named("c4n4ry!"));
        assertThat(thrown).isInstanceOf(MappingException.class);
        Canary.assertUnseen(thrown);
    }

    @Test
    void knowsTheNamesOfPostgresOwnClients() {
        assertThat(DriverOptions.named("connect_timeout")).isEqualTo("connectTimeout");
        assertThat(DriverOptions.named("application_name")).isEqualTo("ApplicationName");
    }
}
