// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Parameter;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The text of one statement as it grows, and its parameters: the same step writes a marker and records its value, so the two cannot part. */
final class SqlWriter {
    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder(256);
    private final List<Parameter<?>> parameters = new ArrayList<>();

    SqlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    SqlWriter add(String words) {
        text.append(words);
        return this;
    }

    SqlWriter identifier(String name) {
        return add(dialect.identifier(name));
    }

    SqlWriter type(SqlType<?> type) {
        return add(dialect.typeName(type));
    }

    SqlWriter marker(Parameter<?> parameter) {
        parameters.add(parameter);
        return add("?");
    }

    /** Words with a marker for each of the parameters. */
    SqlWriter add(String words, List<Parameter<?>> marked) {
        parameters.addAll(marked);
        return add(words);
    }

    <T> SqlWriter list(List<? extends T> elements, String separator, Consumer<T> each) {
        boolean first = true;
        for (T element : elements) {
            if (!first) {
                add(separator);
            }
            each.accept(element);
            first = false;
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Parameter<?>> parameters() {
        return parameters;
    }
}
