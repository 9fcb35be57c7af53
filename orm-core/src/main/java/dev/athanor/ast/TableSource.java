// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which table a reference means, and which of several occurrences of that table in a statement.
 *
 * @param schema the schema, empty for the search path's
 * @param name the table's name, unquoted
 * @param alias the alias a user gave; null means the compiler chooses one where it needs one
 * @param path the to-one relation through which the table was reached and is joined; null for a table that must be named in {@code from}
 */
public record TableSource(
        String schema,
        String name,
        @Nullable String alias,
        @Nullable Path path) {
    /** The alias under which {@code on conflict} knows the row that was proposed for insertion. */
    public static final String EXCLUDED = "excluded";

    /**
     * A to-one relation followed from another table; it joins by itself and never changes the number of rows.
     *
     * @param parent the table that holds the foreign key
     * @param relation the relation's name
     * @param columns the foreign key's columns
     * @param targetColumns the key columns of the target, in the same order
     * @param optional whether the foreign key may be NULL, so that the join must keep rows without a target
     */
    public record Path(
            TableReference parent,
            String relation,
            List<String> columns,
            List<String> targetColumns,
            boolean optional) {
        /** Copies the lists. */
        public Path {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    /** A table as it stands in the database. */
    public static TableSource of(String schema, String name) {
        return new TableSource(schema, name, null, null);
    }

    /** The same table under an alias. */
    public TableSource as(String newAlias) {
        return new TableSource(schema, name, newAlias, null);
    }

    /** The same table, reached through a to-one relation. */
    public TableSource through(Path newPath) {
        return new TableSource(schema, name, null, newPath);
    }

    /** The to-one relation through which a source was reached; null for one that must be named in {@code from}. */
    public static @Nullable Path pathTo(Source source) {
        TableReference table = source.asTable();
        return table == source ? table.source().path() : null;
    }

    /** The source where the chain of to-one relations begins that leads to the given one; the source itself where none does. */
    public static Source rootOf(Source source) {
        Source root = source;
        for (Path path = pathTo(root); path != null; path = pathTo(root)) {
            root = path.parent();
        }
        return root;
    }

    /** Whether this is the row before or after a change, which {@code returning} brings into scope: called {@code old} or {@code new}. */
    public boolean isVersion() {
        return "old".equals(alias) || "new".equals(alias);
    }

    /** Which occurrence a source is: two references to a table are the same when their {@link TableSource}s are. */
    public static Object occurrence(Source source) {
        TableReference table = source.asTable();
        return table == null ? source : table.source();
    }

    /** What a record does by itself, but without making the code for it when the first statement of a program is compiled. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof TableSource source
                        && name.equals(source.name)
                        && schema.equals(source.schema)
                        && Objects.equals(alias, source.alias)
                        && Objects.equals(path, source.path));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * schema.hashCode() + name.hashCode()) + Objects.hashCode(alias))
                + Objects.hashCode(path);
    }

    /** Whether this is the row proposed for insertion, which {@code on conflict} brings into scope. */
    public boolean isExcluded() {
        return EXCLUDED.equals(alias);
    }
}
