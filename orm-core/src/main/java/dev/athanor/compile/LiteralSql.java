// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Parameter;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.JsonCodec;
import java.util.List;

/** A statement's text with its values in the place of their markers. */
final class LiteralSql {
    private final String sql;
    private final List<Parameter<?>> parameters;
    private final JsonCodec json;
    private final StringBuilder text = new StringBuilder();
    private int next;

    private LiteralSql(String sql, List<Parameter<?>> parameters, JsonCodec json) {
        this.sql = sql;
        this.parameters = parameters;
        this.json = json;
    }

    static String of(String sql, List<Parameter<?>> parameters, JsonCodec json) {
        return new LiteralSql(sql, parameters, json).written();
    }

    /** A question mark between quotes is one, and so is a doubled one, which is the operator. */
    private String written() {
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char character = sql.charAt(i);
            if (quote != 0 || character == '\'' || character == '"') {
                quote = quote == 0 ? character : quote == character ? 0 : quote;
                text.append(character);
            } else if (sql.startsWith("??", i)) {
                text.append('?');
                i++;
            } else if (character == '?') {
                value(i);
            } else {
                text.append(character);
            }
        }
        if (next != parameters.size()) {
            throw unclear();
        }
        return text.toString();
    }

    private void value(int marker) {
        if (next == parameters.size()) {
            throw unclear();
        }
        Parameter<?> parameter = parameters.get(next++);
        if (parameter.name() != null) {
            throw new StatementBuildException("the parameter \"" + parameter.name()
                    + "\" has no value yet, so that none can stand in the text: give one by bind(…)");
        }
        String literal = literal(parameter);
        boolean cast = sql.startsWith("cast(", marker - 5) && sql.startsWith(" as ", marker + 1);
        text.append(cast && literal.startsWith("cast(") ? literal.substring(5, literal.lastIndexOf(" as ")) : literal);
    }

    private <T> String literal(Parameter<T> parameter) {
        T value = parameter.value();
        return value == null ? "null" : parameter.type().literal(value, json);
    }

    private static StatementBuildException unclear() {
        return new StatementBuildException("the text holds other question marks than those of its parameters: take the"
                + " dialect of the database, which doubles them, and write ?? in raw SQL");
    }
}
