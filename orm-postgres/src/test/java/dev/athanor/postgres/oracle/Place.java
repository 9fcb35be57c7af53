// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import static dev.athanor.postgres.oracle.AntTable.ANT;
import static dev.athanor.postgres.oracle.BeeTable.BEE;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.SelectedSource;
import dev.athanor.ast.Source;
import dev.athanor.query.Sql;
import dev.athanor.schema.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands in FROM: an occurrence of a table, or a query as one; each is only equal to itself. */
abstract class Place {
    private final String name;

    Place(String name) {
        this.name = name;
    }

    abstract List<Kind> kinds();

    abstract List<@Nullable Object[]> rows(@Nullable Env outer);

    abstract Source built();

    abstract Expression<?> column(int index);

    abstract String sql();

    final String name() {
        return name;
    }

    final String columnSql(int index) {
        return name + ".c" + index;
    }

    final List<Term> columns() {
        return IntStream.range(0, kinds().size())
                .<Term>mapToObj(i -> new Values.Column(this, i, kinds().get(i)))
                .toList();
    }

    /** An occurrence of a table with the rows it holds. */
    static final class Base extends Place {
        private static final List<Kind> KINDS = List.of(Kind.NUMBER, Kind.NUMBER, Kind.TEXT, Kind.TRUTH, Kind.NUMBER);
        private static final int[] ORDINALS = {1, 2, 3, 4, 0};

        private final Data data;
        private final boolean bees;
        private final Table<?> table;

        /** Its name is its alias, or else only the printer's, and the library finds one. */
        Base(Data data, boolean bees, String name, boolean alias) {
            super(name);
            this.data = data;
            this.bees = bees;
            Table<?> unnamed = bees ? BEE : ANT;
            this.table = alias ? unnamed.as(name) : unnamed;
        }

        @Override
        List<Kind> kinds() {
            return KINDS;
        }

        @Override
        List<@Nullable Object[]> rows(@Nullable Env outer) {
            return bees ? data.bees() : data.ants();
        }

        @Override
        Source built() {
            return table;
        }

        @Override
        Expression<?> column(int index) {
            return table.columns().get(ORDINALS[index]);
        }

        @Override
        String sql() {
            return "(select x, y, s, b, id from " + (bees ? "bees" : "ants") + ") " + name() + "(c0, c1, c2, c3, c4)";
        }
    }

    /** A query as a table. */
    static final class Derived extends Place {
        private final Query query;
        private final boolean lateral;
        private final SelectedSource source;

        private Derived(Query query, String name, boolean lateral, SelectedSource source) {
            super(name);
            this.query = query;
            this.lateral = lateral;
            this.source = source;
        }

        static Derived of(Query query, String name) {
            return new Derived(query, name, false, query.built().as(name));
        }

        static Derived lateral(Query query, String name) {
            return new Derived(query, name, true, query.built().asLateral(name));
        }

        /** A common table expression, which may be read twice. */
        static Derived common(Query query, String name, int form) {
            CommonTable common = Sql.with(name, query.built());
            return new Derived(
                    query,
                    name,
                    false,
                    form == 0 ? common : form == 1 ? common.materialized() : common.notMaterialized());
        }

        Derived again(String name) {
            return new Derived(query, name, false, ((CommonTable) source).as(name));
        }

        boolean isCommon() {
            return source instanceof CommonTable;
        }

        boolean isLateral() {
            return lateral;
        }

        @Override
        List<Kind> kinds() {
            return query.kinds();
        }

        @Override
        List<@Nullable Object[]> rows(@Nullable Env outer) {
            return query.rows(outer);
        }

        @Override
        Source built() {
            return source;
        }

        @Override
        Expression<?> column(int index) {
            return source.column(query.selected(index));
        }

        @Override
        String sql() {
            StringBuilder names = new StringBuilder("(");
            for (int i = 0; i < kinds().size(); i++) {
                names.append(i == 0 ? "c" : ", c").append(i);
            }
            return (lateral ? "lateral (" : "(") + query.sql() + ") " + name() + names + ")";
        }
    }
}
