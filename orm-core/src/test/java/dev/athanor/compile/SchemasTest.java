// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.type.EnumDefinition;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One text serves all schemas, and each gets its own out of it. */
class SchemasTest {
    private static final EnumDefinition IN_NONE = new EnumDefinition("", "mood", List.of());
    private static final EnumDefinition IN_SHOP = new EnumDefinition("shop", "mood", List.of());
    private static final Dialect OPEN = Dialect.GENERIC.leavingSchemas();

    private static String text(Dialect dialect) {
        return "cast(? as " + dialect.typeName(IN_NONE) + "), cast(? as " + dialect.typeName(IN_SHOP) + ")";
    }

    @Test
    void textThatLeavesSchemasOpenBecomesThatOfAnySchemas() {
        for (Map<String, String> names : List.of(
                Map.<String, String>of(),
                Map.of("", "a"),
                Map.of("shop", "Shop 7"),
                Map.of("", "order", "shop", "x\"y"),
                Map.of("", "shop", "shop", "other", "unused", "z"))) {
            Schemas schemas = new Schemas(names);
            assertThat(schemas.in(text(OPEN), Dialect.GENERIC)).isEqualTo(text(Dialect.GENERIC.in(schemas)));
        }
        assertThat(text(Dialect.GENERIC.in(new Schemas(Map.of("", "Shop 7", "shop", "b")))))
                .isEqualTo("cast(? as \"Shop 7\".mood), cast(? as b.mood)");
        assertThat(Dialect.GENERIC.in(Schemas.DECLARED)).isSameAs(Dialect.GENERIC);
    }

    @Test
    void textWithoutASchemaStaysTheSameObject() {
        String text = "select 1";
        assertThat(new Schemas(Map.of("", "a")).in(text, Dialect.GENERIC)).isSameAs(text);
    }

    @Test
    void aSchemaWithoutANameIsRefused() {
        Map<String, String> none = new HashMap<>();
        none.put("shop", null);
        for (Map<String, String> names : List.of(Map.of("shop", ""), none)) {
            assertThatThrownBy(() -> new Schemas(names))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("shop");
        }
    }

    /** What a dialect can say otherwise, the same for other schemas must say as it does. */
    @Test
    void theDialectForOtherSchemasIsTheSameInAllElse() {
        Stream.of(Dialect.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic()
                        && !Modifier.isPrivate(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !Modifier.isFinal(method.getModifiers()))
                .forEach(method -> assertThat(SchemaDialect.class.getDeclaredMethods())
                        .as("%s", method)
                        .anyMatch(own -> own.getName().equals(method.getName())));
    }
}
