// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.shop.ConfigTable.CONFIG;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ddl.Schema;
import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Config;
import dev.athanor.docs.shop.Config.Layout;
import dev.athanor.docs.shop.Config.Settings;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigTest {
    private final Stage stage = Stage.empty();
    private final Database db = stage.db();

    @BeforeEach
    void store() {
        db.create(Schema.of(CONFIG));
        // region add
        db.inTransaction(session -> session.addAll(List.of(
                new Config("office", new Settings("dark", new Layout(3, true), "de")),
                new Config("phone", new Settings("light", new Layout(1, false), null)))));
        // endregion
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void isADocument() {
        stage.assertSent("tutorial/config-create.sql");
    }

    @Test
    void isFoundByItsTheme() {
        stage.forget();
        try (Session session = db.openSession()) {
            // region theme
            List<Config> dark = session.list(select(CONFIG).where(CONFIG.settings.theme.eq("dark")));
            // endregion
            assertThat(dark).extracting(Config::name).containsExactly("office");
            assertThat(dark.get(0).settings().layout()).isEqualTo(new Layout(3, true));
            stage.assertSent("tutorial/config-theme.sql");
        }
    }

    @Test
    void isFoundByWhatStandsDeeper() {
        stage.forget();
        try (Session session = db.openSession()) {
            // region deeper
            List<Config> wide = session.list(select(CONFIG)
                    .where(CONFIG.settings.layout.wide, CONFIG.settings.layout.columns.ge(2))
                    .where(CONFIG.settings.locale.isNotNull()));
            // endregion
            assertThat(wide).extracting(Config::name).containsExactly("office");
            stage.assertSent("tutorial/config-deeper.sql");
        }
    }

    @Test
    void changesByKey() {
        stage.forget();
        // region set
        db.inTransaction(session -> session.execute(
                update(CONFIG).set(CONFIG.settings.theme.set("dark")).where(CONFIG.settings.theme.eq("light"))));
        // endregion
        stage.assertSent("tutorial/config-set.sql");
        try (Session session = db.openSession()) {
            Settings phone = session.find(CONFIG, "phone").orElseThrow().settings();
            assertThat(phone).isEqualTo(new Settings("dark", new Layout(1, false), null));
        }
    }

    @Test
    void changesAsAWhole() {
        try (Session session = db.openSession()) {
            Config phone = session.find(CONFIG, "phone").orElseThrow();
            stage.forget();
            // region whole
            session.update(phone, CONFIG.settings.set(new Settings("dark", new Layout(2, false), null)));
            session.commit();
            // endregion
            assertThat(stage.flights()).isOne();
            stage.assertSent("tutorial/config-whole.sql");
        }
    }
}
