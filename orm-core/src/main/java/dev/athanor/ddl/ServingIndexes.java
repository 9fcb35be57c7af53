// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.catalog.CatalogTable;
import dev.athanor.schema.IndexDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indexes that a table has, and whether one of them does what one of an entity would. */
final class ServingIndexes {
    private static final Set<String> FIND_EQUAL = Set.of("btree", "hash");

    private final List<CatalogTable.Index> found;
    private final Expressions expressions;
    private final TableFindings findings;

    ServingIndexes(List<CatalogTable.Index> all, Expressions expressions, TableFindings findings) {
        this.found = all.stream().filter(CatalogTable.Index::valid).toList();
        this.expressions = expressions;
        this.findings = findings;
    }

    boolean serve(TableText.IndexText wanted) {
        boolean serves = false;
        for (CatalogTable.Index each : found) {
            serves |= wanted.ofForeignKey() ? servesForeignKey(wanted.index(), each) : serves(wanted.index(), each);
        }
        return serves;
    }

    /** The columns may be in any order, and rows that refer to nothing left out. */
    private boolean servesForeignKey(IndexDefinition wanted, CatalogTable.Index actual) {
        List<String> columns = wanted.columns();
        if (!FIND_EQUAL.contains(actual.method()) || actual.keys().size() < columns.size()) {
            return false;
        }
        List<String> first = actual.keys().subList(0, columns.size());
        return ConstraintComparison.sameColumns(first, columns)
                && (actual.where() == null || leavesOutNullsOnly(actual.where(), columns));
    }

    private boolean leavesOutNullsOnly(String where, List<String> columns) {
        return columns.stream().anyMatch(column -> sameCondition(findings.name(column) + " is not null", where));
    }

    /** A longer index serves as well, unless it is unique. All expressions are compared, whatever comes of one, for what is not asked at first is not known later. */
    private boolean serves(IndexDefinition wanted, CatalogTable.Index actual) {
        int size = wanted.elements().size();
        boolean alike = actual.method().equals(wanted.using())
                && actual.keys().size() >= size
                && (!wanted.unique() || refusesTheSame(wanted, actual))
                && holds(actual, wanted.include());
        if (!alike) {
            return false;
        }
        boolean serves = sameRows(wanted.where(), actual.where());
        for (int i = 0; i < size; i++) {
            serves &= sameKey(
                    wanted.elements().get(i),
                    actual.keys().get(i),
                    actual.options().get(i));
        }
        return serves;
    }

    private static boolean refusesTheSame(IndexDefinition wanted, CatalogTable.Index actual) {
        return actual.unique()
                && actual.keys().size() == wanted.elements().size()
                && actual.nullsDistinct() != wanted.nullsNotDistinct();
    }

    private static boolean holds(CatalogTable.Index actual, List<String> columns) {
        List<String> held = new ArrayList<>(actual.keys());
        held.addAll(actual.included());
        return held.containsAll(columns);
    }

    private boolean sameRows(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || actual == null ? Objects.equals(wanted, actual) : sameCondition(wanted, actual);
    }

    private boolean sameCondition(String wanted, String actual) {
        return expressions.same(findings.tableName(), "boolean", wanted, actual);
    }

    private boolean sameKey(IndexDefinition.Element wanted, String key, String options) {
        boolean covered = wanted.expression() == null
                ? wanted.columns().get(0).equals(key)
                : expressions.same(findings.tableName(), null, wanted.expression(), key);
        return covered && unusual(wanted.options()).equals(unusual(options));
    }

    /** The server does not write that an order is ascending, and where NULL stands if that is its usual place; parameters of an operator class it writes in quotes. */
    private static String unusual(String options) {
        String plain = options.toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replaceAll("\\s*([(),=])\\s*", "$1")
                .replaceAll("\\s+", " ");
        String words = (" " + plain.strip() + " ").replace(" asc ", " ");
        return words.replace(words.contains(" desc ") ? " nulls first " : " nulls last ", " ")
                .strip();
    }
}
