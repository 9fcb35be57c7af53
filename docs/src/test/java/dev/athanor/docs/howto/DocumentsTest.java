// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.BasketTable.BASKET;
import static dev.athanor.docs.shop.ConfigTable.CONFIG;
import static dev.athanor.docs.shop.PreferenceTable.PREFERENCE;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Basket;
import dev.athanor.docs.shop.Basket.Line;
import dev.athanor.docs.shop.Config;
import dev.athanor.docs.shop.Config.Layout;
import dev.athanor.docs.shop.Config.Settings;
import dev.athanor.docs.shop.Preference;
import dev.athanor.session.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private final Stage stage = Stage.of(CONFIG, PREFERENCE, BASKET);
    private final Session session = stage.db().openSession();

    DocumentsTest() {
        stage.db().inTransaction(work -> {
            work.add(new Config("office", new Settings("dark", new Layout(3, true), "de")));
            work.add(new Config("phone", new Settings("light", new Layout(1, false), null)));
            work.add(new Preference(
                    "ada", Map.of("theme", "dark", "ui", Map.of("width", 80), "tags", List.of("a", "b"))));
            work.add(new Preference("bob", Map.of("theme", "light")));
            work.add(new Basket("ada", List.of(new Line("lamp", 1, List.of()), new Line("desk", 2, List.of("gift")))));
            work.add(new Basket("bob", List.of(new Line("lamp", 5, List.of()))));
        });
        stage.forget();
    }

    @AfterEach
    void leave() {
        session.close();
        stage.close();
    }

    @Test
    void haveTypedPaths() {
        // region typed
        List<String> names = session.list(select(CONFIG.name)
                .where(CONFIG.settings.theme.in("dark", "black"), CONFIG.settings.layout.columns.gt(2))
                .orderBy(CONFIG.settings.theme));
        // endregion
        assertThat(names).containsExactly("office");
        stage.assertSent("howto/json-typed.sql");
    }

    @Test
    void areGrouped() {
        // region group
        List<Theme> themes = session.list(
                select(into(Theme::new, CONFIG.settings.theme, count())).groupBy(CONFIG.settings.theme));
        // endregion
        assertThat(themes).containsExactlyInAnyOrder(new Theme("dark", 1), new Theme("light", 1));
        stage.assertSent("howto/json-group.sql");
    }

    record Theme(String name, long configs) {}

    @Test
    void haveElements() {
        // region elements
        List<String> many = session.list(select(BASKET.owner)
                .where(BASKET.lines.any(line -> line.sku.eq("lamp").and(line.quantity.gt(3)))));
        List<String> gifts = session.list(
                select(BASKET.owner).where(BASKET.lines.any(line -> line.notes.any(note -> note.eq("gift")))));
        // endregion
        assertThat(many).containsExactly("bob");
        assertThat(gifts).containsExactly("ada");
        stage.assertSent("howto/json-elements.sql");
    }

    @Test
    void haveAnyShape() {
        // region untyped
        List<Preference> wide = session.list(select(PREFERENCE)
                .where(PREFERENCE.document.path("theme").asText().eq("dark"))
                .where(PREFERENCE.document.path("ui", "width").asInteger().ge(60)));
        // endregion
        assertThat(wide).extracting(Preference::owner).containsExactly("ada");
        assertThat(wide.get(0).document()).containsEntry("ui", Map.of("width", 80L));
        stage.assertSent("howto/json-untyped.sql");
    }

    @Test
    void containOthers() {
        // region contains
        List<Preference> dark = session.list(select(PREFERENCE)
                .where(PREFERENCE.document.contains(Map.of("theme", "dark")), PREFERENCE.document.hasKey("tags")));
        // endregion
        assertThat(dark).extracting(Preference::owner).containsExactly("ada");
        stage.assertSent("howto/json-contains.sql");
    }

    @Test
    void changeByPath() {
        // region set
        session.execute(
                update(CONFIG).set(CONFIG.settings.layout.columns.set(2)).where(CONFIG.name.eq("phone")));
        session.execute(update(CONFIG)
                .set(CONFIG.settings.layout.set(new Layout(4, true)))
                .where(CONFIG.name.eq("office")));
        session.commit();
        // endregion
        stage.assertSent("howto/json-set.sql");
        assertThat(session.list(select(CONFIG).orderBy(CONFIG.name)))
                .extracting(Config::settings)
                .containsExactly(
                        new Settings("dark", new Layout(4, true), "de"),
                        new Settings("light", new Layout(2, false), null));
    }

    /** The keys of a typed path stand in the text, so an index over the same expression serves it. */
    @Test
    void useExpressionIndexes() throws SQLException {
        try (Connection connection = stage.server().open();
                Statement statement = connection.createStatement()) {
            statement.execute("create index configs_theme_idx on configs ((settings ->> 'theme'))");
            statement.execute("set enable_seqscan = off");
            String sql = select(CONFIG)
                    .where(CONFIG.settings.theme.eq("dark"))
                    .sql(stage.db().platform().dialect());
            try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
                explain.setString(1, "dark");
                try (ResultSet plan = explain.executeQuery()) {
                    StringBuilder lines = new StringBuilder();
                    while (plan.next()) {
                        lines.append(plan.getString(1));
                    }
                    assertThat(lines.toString()).contains("configs_theme_idx");
                }
            }
        }
    }
}
