// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entity says of an index; each method that begins as a sentence does returns a changed copy.
 *
 * @param name its name; null where it is derived from what it covers
 * @param elements what it covers, in order
 * @param unique whether it refuses equal rows
 * @param nullsNotDistinct whether, unique, it takes NULL for equal to NULL
 * @param using the access method
 * @param include the names of the columns it holds besides
 * @param where the condition of a partial index, null for none
 */
public record IndexDefinition(
        @Nullable String name,
        List<Element> elements,
        boolean unique,
        boolean nullsNotDistinct,
        String using,
        List<String> include,
        @Nullable String where) {
    /** The access method of an index that names none. */
    public static final String BTREE = "btree";

    private static final Pattern CALL = Pattern.compile("\\(*([A-Za-z_]\\w*)\\(.*", Pattern.DOTALL);

    /**
     * One thing that an index covers, a column or an expression.
     *
     * @param expression the SQL of an expression, as it stands in {@code create index}; null for a column
     * @param columns the column, or the columns that the expression names
     * @param options what follows in {@code create index}: collation, operator class, order; empty for nothing
     */
    public record Element(@Nullable String expression, List<String> columns, String options) {
        /** Copies the list. */
        public Element {
            columns = List.copyOf(columns);
        }

        /** A column. */
        public static Element column(String name, String options) {
            return new Element(null, List.of(name), options);
        }

        boolean isColumn(String name) {
            return expression == null && columns.get(0).equals(name);
        }

        /** As the server calls it in the name of an index: the column, the function, or {@code expr}. */
        String title() {
            if (expression == null) {
                return columns.get(0);
            }
            Matcher call = CALL.matcher(expression);
            return call.matches() ? call.group(1) : "expr";
        }
    }

    /** Copies the lists. */
    public IndexDefinition {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
    }

    /** An index over columns, in ascending order. */
    public static IndexDefinition over(String... columns) {
        return of(Stream.of(columns).map(column -> Element.column(column, "")).toArray(Element[]::new));
    }

    /** An index over columns and expressions. */
    public static IndexDefinition of(Element... elements) {
        return new IndexDefinition(null, List.of(elements), false, false, BTREE, List.of(), null);
    }

    /** Its name is this one. */
    public IndexDefinition named(String newName) {
        return new IndexDefinition(newName, elements, unique, nullsNotDistinct, using, include, where);
    }

    /** It refuses equal rows. */
    public IndexDefinition uniquely() {
        return new IndexDefinition(name, elements, true, nullsNotDistinct, using, include, where);
    }

    /** It refuses equal rows, and NULL is equal to NULL. */
    public IndexDefinition uniquelyWithNulls() {
        return new IndexDefinition(name, elements, true, true, using, include, where);
    }

    /** Its access method is this one. */
    public IndexDefinition by(String method) {
        return new IndexDefinition(name, elements, unique, nullsNotDistinct, method, include, where);
    }

    /** It holds these columns besides. */
    public IndexDefinition including(String... columns) {
        return new IndexDefinition(name, elements, unique, nullsNotDistinct, using, List.of(columns), where);
    }

    /** It covers the rows that meet the condition. */
    public IndexDefinition onlyWhere(String condition) {
        return new IndexDefinition(name, elements, unique, nullsNotDistinct, using, include, condition);
    }

    /** The columns it covers or whose values its expressions use, each once. */
    public List<String> columns() {
        return elements.stream()
                .flatMap(element -> element.columns().stream())
                .distinct()
                .toList();
    }

    /** Whether two rows with the same in its columns always meet in it, and two that differ there never do: no expression, no condition. */
    public boolean isOfColumns() {
        return where == null && elements.stream().allMatch(element -> element.expression() == null);
    }

    /** Whether it finds all rows by the first of what it covers, as an index made for these columns would. */
    public boolean serves(List<String> leading) {
        return where == null
                && using.equals(BTREE)
                && elements.size() >= leading.size()
                && IntStream.range(0, leading.size())
                        .allMatch(i -> elements.get(i).isColumn(leading.get(i)));
    }

    /** Its name in the table: the one given, or {@code table_column_…_idx}. */
    public String nameIn(String table) {
        return name != null
                ? name
                : ConstraintNames.of(
                        table, elements.stream().map(Element::title).toList(), "idx");
    }
}
