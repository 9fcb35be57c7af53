// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.ConfigTable.CONFIG;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.postgres.session.model.Config;
import dev.athanor.postgres.session.model.Config.Editor;
import dev.athanor.postgres.session.model.Config.Settings;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Seed pattern: a config whose JSON theme equals dark, typed all the way down. */
class JsonConfigTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(CONFIG);

    private static final String ALL = "select name, settings, original, extras from configs";
    private static final Settings DARK = new Settings("dark", 14, true, new Editor("vim", List.of("git", "sql")));
    private static final Settings LIGHT = new Settings("light", null, false, new Editor("emacs", List.of()));

    private Session session;

    @BeforeEach
    void twoConfigs() {
        SHOP.db()
                .inTransaction(first -> first.addAll(List.of(
                        new Config("night", DARK, LIGHT, Map.of("ui", Map.of("theme", "blue"), "n", 1)),
                        new Config("day", LIGHT, null, Map.of()))));
        SHOP.sent().clear();
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> names(Condition condition) {
        return session.list(select(CONFIG).where(condition)).stream()
                .map(Config::name)
                .toList();
    }

    @Test
    void filtersByATextOfTheDocument() {
        assertThat(names(CONFIG.settings.theme.eq("dark"))).containsExactly("night");
        SHOP.sent().assertExecuted(ALL + " where settings ->> 'theme' = ?");
    }

    @Test
    void filtersADocumentKeptAsJsonInTheSameWay() {
        assertThat(names(CONFIG.original.theme.eq("light"))).containsExactly("night");
        SHOP.sent().assertExecuted(ALL + " where original ->> 'theme' = ?");
    }

    @Test
    void everyTypeHasTheCastItNeeds() {
        assertThat(names(CONFIG.settings.fontSize.gt(12))).containsExactly("night");
        assertThat(names(CONFIG.settings.fontSize.isNull())).containsExactly("day");
        assertThat(names(CONFIG.settings.compact)).containsExactly("night");
        assertThat(names(CONFIG.settings.editor.keymap.startsWith("em"))).containsExactly("day");
        SHOP.sent()
                .assertExecuted(
                        ALL + " where cast(settings ->> 'fontSize' as integer) > ?",
                        ALL + " where cast(settings ->> 'fontSize' as integer) is null",
                        ALL + " where cast(settings ->> 'compact' as boolean)",
                        ALL + " where settings -> 'editor' ->> 'keymap' like ? escape '\\'");
    }

    @Test
    void anUntypedDocumentIsAskedByKeysThatAreBound() {
        assertThat(names(CONFIG.extras.path("ui", "theme").asText().eq("blue"))).containsExactly("night");
        assertThat(names(CONFIG.extras.path("n").asInteger().eq(1))).containsExactly("night");
        assertThat(names(CONFIG.extras.hasKey("ui"))).containsExactly("night");
        assertThat(names(CONFIG.extras.contains(Map.of("ui", Map.of("theme", "blue")))))
                .containsExactly("night");
        assertThat(names(CONFIG.extras.path("'; drop table configs --").asText().eq("x")))
                .isEmpty();
        assertThat(SHOP.sent().statements())
                .allSatisfy(sent -> assertThat(sent.sql()).doesNotContain("ui"));
    }

    @Test
    void groupsByAPath() {
        record Themes(String theme, long configs) {}
        assertThat(session.list(select(into(Themes::new, CONFIG.settings.theme, count()))
                        .from(CONFIG)
                        .groupBy(CONFIG.settings.theme)
                        .orderBy(CONFIG.settings.theme)))
                .containsExactly(new Themes("dark", 1), new Themes("light", 1));
    }

    @Test
    void aDocumentComesBackAsItWas() {
        Settings odd =
                new Settings("\"quoted\" \\ \u00fc\ud83d\ude00\n", -1, true, new Editor("", List.of("a,b", "null")));
        Map<String, Object> tree = Map.of("list", List.of(1, "two", true), "deep", Map.of("er", Map.of("x", 1.5)));
        SHOP.db().inTransaction(first -> first.add(new Config("odd", odd, odd, tree)));
        Config read = session.find(CONFIG, "odd").orElseThrow();
        assertThat(read.settings()).isEqualTo(odd);
        assertThat(read.original()).isEqualTo(odd);
        assertThat(read.extras())
                .containsOnlyKeys("list", "deep")
                .extractingByKey("deep")
                .hasToString("{er={x=1.5}}");
    }

    @Test
    void whatIsHandedOutCannotBeChangedInPlace() {
        Config night = session.find(CONFIG, "night").orElseThrow();
        assertThatThrownBy(() -> night.extras().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> night.settings().editor().plugins().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEqualDocumentIsNoChangeAndAnotherOneIs() {
        Config night = session.find(CONFIG, "night").orElseThrow();
        session.update(
                night, CONFIG.settings.set(new Settings("dark", 14, true, new Editor("vim", List.of("git", "sql")))));
        assertThat(session.stateOf(night)).isEqualTo(EntityState.CLEAN);
        session.update(night, CONFIG.settings.set(LIGHT));
        assertThat(session.stateOf(night)).isEqualTo(EntityState.CHANGED);
        session.commit();
        assertThat(names(CONFIG.settings.theme.eq("dark"))).isEmpty();
    }

    @Test
    void oneKeyIsSetByAStatementAndTheRestStays() {
        session.execute(update(CONFIG).set(CONFIG.settings.theme.set("blue")).where(CONFIG.name.eq("night")));
        session.commit();
        assertThat(session.find(CONFIG, "night").orElseThrow().settings())
                .isEqualTo(new Settings("blue", 14, true, new Editor("vim", List.of("git", "sql"))));
    }
}
