// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.JsonCodec;
import dev.athanor.type.Parameters;
import dev.athanor.type.Row;
import dev.athanor.type.SqlType;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several values compared together; they are bound part by part, and read part by part where they are selected. */
record RowType<T extends Tuple>(List<SqlType<?>> parts) implements SqlType<T> {
    @Override
    public Class<? super T> javaType() {
        return Tuple.class;
    }

    @Override
    public String sqlName() {
        return parts.stream().map(SqlType::sqlName).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public @Nullable T read(Row row, int index) {
        throw whole();
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable T value) {
        throw whole();
    }

    @Override
    public Object element(T value, JsonCodec json) {
        throw whole();
    }

    private static StatementBuildException whole() {
        return new StatementBuildException(
                "a row(…) is there to be compared: select its parts with into(…), and compare it with another row");
    }
}
