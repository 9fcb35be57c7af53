// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.catalog.Catalog;
import dev.athanor.catalog.CatalogExpression;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which SQL expressions mean the same. The server writes them in its own words, so it is asked for the words of both, and for all of them at once: a first
 * comparison notes what it has to know, a second one knows it.
 */
final class Expressions {
    private final Set<CatalogExpression> asked = new LinkedHashSet<>();
    private final Map<CatalogExpression, String> forms;

    private Expressions(Map<CatalogExpression, String> forms) {
        this.forms = forms;
    }

    /** Knows nothing: only what is written in the same way is the same. */
    static Expressions unknown() {
        return new Expressions(Map.of());
    }

    boolean areOpen() {
        return !asked.isEmpty();
    }

    Expressions answeredBy(Catalog catalog) {
        return new Expressions(catalog.normalised(asked));
    }

    boolean same(String table, @Nullable String type, String one, String other) {
        return one.equals(other)
                || form(new CatalogExpression(table, type, one))
                        .equals(form(new CatalogExpression(table, type, other)));
    }

    private String form(CatalogExpression expression) {
        asked.add(expression);
        return forms.getOrDefault(expression, expression.sql());
    }
}
