// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Table;
import dev.athanor.shop.User;
import dev.athanor.type.JsonCodec;
import dev.athanor.type.JsonFormat;
import dev.athanor.type.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How rows are read, tried on rows that need no server. */
class ProjectionTest {
    record Spend(String email, @Nullable BigDecimal total, long orders) {}

    private static final EntityReaders NO_ENTITIES = new EntityReaders() {
        @Override
        public <E> RowReader<@Nullable E> entity(Table<E> table, int first) {
            throw new IllegalStateException();
        }
    };

    private static final JsonCodec NO_JSON = new JsonCodec() {
        @Override
        public <T> T read(String text, JsonFormat<T> format) {
            throw new IllegalStateException();
        }

        @Override
        public <T> String write(@Nullable T value, JsonFormat<T> format) {
            throw new IllegalStateException();
        }
    };

    private static Row row(int[] types, @Nullable Object... values) throws SQLException {
        CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet();
        RowSetMetaDataImpl columns = new RowSetMetaDataImpl();
        columns.setColumnCount(values.length);
        for (int i = 1; i <= values.length; i++) {
            columns.setColumnName(i, "c" + i);
            columns.setColumnLabel(i, "c" + i);
            columns.setColumnType(i, types[i - 1]);
        }
        rows.setMetaData(columns);
        rows.moveToInsertRow();
        for (int i = 1; i <= values.length; i++) {
            if (values[i - 1] == null) {
                rows.updateNull(i);
            } else {
                rows.updateObject(i, values[i - 1]);
            }
        }
        rows.insertRow();
        rows.moveToCurrentRow();
        rows.first();
        return new Row(rows, NO_JSON);
    }

    private static final int[] SPEND = {Types.VARCHAR, Types.NUMERIC, Types.BIGINT};

    private static RowReader<Spend> spend() {
        return select(into(Spend::new, USER.email, sum(ORDER.total), count()))
                .projection()
                .reader(NO_ENTITIES);
    }

    @Test
    void readsIntoAConstructor() throws SQLException {
        assertThat(spend().read(row(SPEND, "a@x.org", new BigDecimal("9.50"), 3L)))
                .isEqualTo(new Spend("a@x.org", new BigDecimal("9.50"), 3));
        assertThat(spend().read(row(SPEND, "a@x.org", null, 0L))).isEqualTo(new Spend("a@x.org", null, 0));
    }

    @Test
    void namesTheColumnsThatAreNullWhenTheConstructorDoesNotTakeThem() {
        assertThatThrownBy(() -> spend().read(row(SPEND, "a@x.org", null, null)))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("column 2 (\"c2\"), 3 (\"c3\") of the row is NULL")
                .hasMessageContaining("boxed type");
    }

    @Test
    void letsAConstructorsOwnFaultsThrough() throws SQLException {
        RowReader<Object> failing = select(into(
                        email -> {
                            throw new NullPointerException("its own");
                        },
                        USER.email))
                .projection()
                .reader(NO_ENTITIES);
        Row present = row(new int[] {Types.VARCHAR}, "a");
        assertThatThrownBy(() -> failing.read(present))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("its own");
    }

    @Test
    void readsOneValue() throws SQLException {
        RowReader<Integer> age = select(USER.age).projection().reader(NO_ENTITIES);
        assertThat(age.read(row(new int[] {Types.INTEGER}, 36))).isEqualTo(36);
        assertThat(age.read(row(new int[] {Types.INTEGER}, (Object) null))).isNull();
    }

    @Test
    void readsAnEntityFromItsFirstColumn() throws SQLException {
        EntityReaders entities = new EntityReaders() {
            @Override
            @SuppressWarnings("unchecked") // the only entity asked for
            public <E> RowReader<@Nullable E> entity(Table<E> table, int first) {
                assertThat(first).isEqualTo(1);
                return row -> (E) User.named("a");
            }
        };
        assertThat(select(USER).projection().reader(entities).read(row(new int[] {Types.BIGINT}, 1L)))
                .isEqualTo(User.named("a"));
    }

    @Test
    void knowsItsRootAndFetches() {
        assertThat(select(USER).root()).isEqualTo(USER);
        assertThat(select(USER.id).root()).isNull();
        assertThat(select(USER)
                        .with(USER.orders.with(ORDER.items))
                        .where(USER.age.gt(1))
                        .fetches())
                .hasSize(1);
        assertThatThrownBy(() -> select(USER.id).with()).isInstanceOf(StatementBuildException.class);
    }

    @Test
    void compilesOnceAndChangesNothing() {
        Select<User> all = select(USER);
        CompiledStatement compiled = all.compiled(Dialect.GENERIC);
        assertThat(all.compiled(Dialect.GENERIC)).isSameAs(compiled);
        assertThat(all.where(USER.age.gt(1)).sql(Dialect.GENERIC)).isNotEqualTo(compiled.sql());
        assertThat(all.compiled(Dialect.GENERIC)).isSameAs(compiled);
    }
}
