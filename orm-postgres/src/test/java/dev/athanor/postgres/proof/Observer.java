// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.schema.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and empties the tables with plain JDBC, beside the library. */
final class Observer implements AutoCloseable {
    private final Connection connection;

    Observer(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // deletes in any order
        }
    }

    /** All rows of all tables. */
    Map<Ref, List<@Nullable Object>> rows() {
        Map<Ref, List<@Nullable Object>> rows = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Kind<?> kind : Kind.STORED) {
                read(statement, kind, rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return rows;
    }

    private static void read(Statement statement, Kind<?> kind, Map<Ref, List<@Nullable Object>> rows)
            throws SQLException {
        try (ResultSet result = statement.executeQuery("select " + columns(kind) + " from " + name(kind))) {
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int column = 1; column <= kind.table().columns().size(); column++) {
                    row.add(result.getObject(column));
                }
                rows.put(ref(kind, row), row);
            }
        }
    }

    private static <E> Ref ref(Kind<E> kind, List<@Nullable Object> row) {
        Column<E, ?> mark = kind.mark();
        boolean gone = mark != null && Boolean.TRUE.equals(row.get(mark.ordinal()));
        return gone ? new Ref(kind, new Buried(kind.ref(row))) : kind.ref(row);
    }

    void empty() {
        run(ofEach("delete from %s"));
    }

    /** Keeps a copy of all rows beside them, for {@link #restore}. */
    void save() {
        run(ofEach("drop table if exists saved_%1$s; create unlogged table saved_%1$s as table %1$s"));
    }

    /** Makes the tables hold what they held at {@link #save}, and nothing else; in one flight, for it is done often. */
    void restore() {
        run(ofEach("delete from %1$s; insert into %1$s select * from saved_%1$s"));
    }

    private static String ofEach(String sql) {
        return Kind.STORED.stream().map(kind -> sql.formatted(name(kind))).collect(Collectors.joining("; "));
    }

    private static String columns(Kind<?> kind) {
        return kind.table().columns().stream().map(Column::columnName).collect(Collectors.joining(", "));
    }

    /** Gives back the space of what was deleted. */
    void truncate() {
        run(Kind.STORED.stream().map(Observer::name).collect(Collectors.joining(", ", "truncate ", "")));
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** What singles a row out, as SQL. */
    static String condition(Ref ref) {
        return condition(ref.kind(), ref.key());
    }

    private static <E> String condition(Kind<E> kind, Object key) {
        Object[] values = kind.table().valuesOfKey(key);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            parts.add(kind.table().keyColumns().get(i).columnName() + " = '" + values[i] + "'");
        }
        return String.join(" and ", parts);
    }

    long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    static String name(Kind<?> kind) {
        return kind.table().source().name();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
