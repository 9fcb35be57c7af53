// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlNamesTest {
    @Test
    void namesMayBeInLettersOfAnyLanguage() {
        assertThat(SqlNames.written("lower(straße) || коробка::text || größe_2"))
                .containsExactly("straße", "коробка", "größe_2");
        assertThat(SqlNames.hasColumn("lower(straße)", "straße")).isTrue();
        assertThat(SqlNames.hasColumn("lower(straße)", "stra")).isFalse();
    }

    @Test
    void wordsThatCannotBeColumnsAreNone() {
        assertThat(SqlNames.written(
                        "lower(\"Title\") = 'x''y z' and paid is not null and 1e5 > cast(n as int)::shop.level"))
                .containsExactly("\"Title\"", "and", "paid", "is", "not", "n", "as", "int");
    }

    @Test
    void elementsOfIndexesMayCallFunctionsInLettersOfAnyLanguage() {
        IndexElement element = IndexElement.of("größe(straße) collate öffentlich.deutsch desc");
        assertThat(element.isClear()).isTrue();
        assertThat(element.isExpression()).isTrue();
        assertThat(element.covered()).isEqualTo("größe(straße)");
        assertThat(element.options()).isEqualTo("collate öffentlich.deutsch desc");
    }
}
