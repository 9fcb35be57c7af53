// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import java.util.Set;
import java.util.function.UnaryOperator;

/** A dialect in all but the schemas of tables and types. */
final class SchemaDialect extends Dialect {
    private final Dialect dialect;
    private final UnaryOperator<String> names;

    SchemaDialect(Dialect dialect, UnaryOperator<String> names) {
        super(dialect);
        this.dialect = dialect;
        this.names = names;
    }

    @Override
    public String schemaName(String declared) {
        return names.apply(declared);
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    protected Set<String> keywords() {
        return dialect.keywords();
    }

    @Override
    protected int longestIdentifier() {
        return dialect.longestIdentifier();
    }

    @Override
    protected int mostParameters() {
        return dialect.mostParameters();
    }

    @Override
    protected int mostLevels() {
        return dialect.mostLevels();
    }

    @Override
    protected boolean hasIlike() {
        return dialect.hasIlike();
    }

    @Override
    public String withoutParameters(String text) {
        return dialect.withoutParameters(text);
    }

    @Override
    protected String operator(String symbol) {
        return dialect.operator(symbol);
    }
}
