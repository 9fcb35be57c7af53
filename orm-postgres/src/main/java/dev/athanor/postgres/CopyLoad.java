// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.engine.BulkLoad;
import dev.athanor.schema.Column;
import dev.athanor.type.JsonCodec;
import dev.athanor.type.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** COPY … FROM STDIN through pgjdbc; rows travel in portions of some ten kilobytes. */
final class CopyLoad implements BulkLoad {
    private static final int PORTION = 64 * 1024;

    /** {@code COPY products, line 7, column price: "…"}, in the server's language; a name may hold commas, so the last number behind one is not it. */
    private static final Pattern LINE = Pattern.compile("^COPY (?:[^,]|,(?! ))*, \\D{1,20}?(\\d+)");

    private final CopyIn copy;
    private final SqlType<?>[] types;
    private final JsonCodec json;
    private final CopyText text = new CopyText(PORTION + 8 * 1024);
    private long sent;

    private CopyLoad(CopyIn copy, SqlType<?>[] types, JsonCodec json) {
        this.copy = copy;
        this.types = types;
        this.json = json;
    }

    static CopyLoad begin(Connection connection, String text, List<? extends Column<?, ?>> columns, JsonCodec json)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(text);
        return new CopyLoad(copy, columns.stream().map(Column::type).toArray(SqlType<?>[]::new), json);
    }

    @Override
    public void add(@Nullable Object[] values) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            Object value = values[i];
            text.value(value == null ? null : element(types[i], value), i);
        }
        text.endRow();
        if (text.size() >= PORTION) {
            send();
        }
    }

    @SuppressWarnings("unchecked") // values of columns are of their columns' types
    private <T> Object element(SqlType<T> type, Object value) {
        return type.element((T) value, json);
    }

    private void send() throws SQLException {
        copy.writeToCopy(text.bytes(), 0, text.size());
        sent += text.size();
        text.clear();
    }

    @Override
    public long bytes() {
        return sent + text.size();
    }

    @Override
    public void finish() throws SQLException {
        if (text.size() > 0) {
            send();
        }
        copy.endCopy();
    }

    @Override
    public void abandon() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    @Override
    public OptionalLong rowOf(SQLException failure) {
        ServerErrorMessage server =
                failure instanceof PSQLException fromDriver ? fromDriver.getServerErrorMessage() : null;
        String where = server == null ? null : server.getWhere();
        Matcher line = LINE.matcher(where == null ? "" : where);
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) - 1) : OptionalLong.empty();
    }
}
