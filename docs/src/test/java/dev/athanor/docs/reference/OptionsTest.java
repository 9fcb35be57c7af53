// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.engine.StatementLog;
import dev.athanor.engine.ValueMask;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.SessionOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void areSetBeforeConnecting() {
        try (Stage stage = Stage.empty();
                Database db = connect(
                        stage.server().url(),
                        stage.server().user(),
                        stage.server().password())) {
            assertThat(db.options().channel().statementTimeout()).hasSeconds(30);
        }
    }

    private static Database connect(String url, String user, String password) {
        // region options
        Database db = Postgres.options()
                .applicationName("shop")
                .poolSize(20)
                .socketTimeout(Duration.ofMinutes(2))
                .sessions(SessionOptions.DEFAULT.statementTimeout(Duration.ofSeconds(30)))
                .statementLog(
                        new StatementLog().slowAfter(Duration.ofMillis(200)).showingValues(ValueMask.HIDDEN))
                .connect(url, user, password);
        // endregion
        return db;
    }
}
