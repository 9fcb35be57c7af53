// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import dev.athanor.annotation.OnUpdate;
import dev.athanor.ast.TableSource;
import dev.athanor.catalog.CatalogTable;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyDefinition;
import dev.athanor.schema.IndexDefinition;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.TableConstraints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an entity says of its rows beside what the database holds them to. Names do not count, save where two constraints of one name cannot both be. */
final class ConstraintComparison {
    private final KeyedTable<?, ?> table;
    private final CatalogTable found;
    private final TableText text;
    private final Expressions expressions;
    private final TableFindings findings;
    private final Set<String> constraintNames = new HashSet<>();
    private final ServingIndexes indexes;

    ConstraintComparison(
            KeyedTable<?, ?> table,
            CatalogTable found,
            TableText text,
            Expressions expressions,
            TableFindings findings) {
        this.table = table;
        this.found = found;
        this.text = text;
        this.expressions = expressions;
        this.findings = findings;
        this.indexes = new ServingIndexes(found.indexes(), expressions, findings);
        found.uniques().forEach(unique -> constraintNames.add(unique.name()));
        found.foreignKeys().forEach(key -> constraintNames.add(key.name()));
        found.checks().forEach(check -> constraintNames.add(check.name()));
    }

    void compare() {
        primaryKey();
        text.uniques().forEach(this::unique);
        ForeignKey.of(table).forEach(this::foreignKey);
        text.checks().forEach(this::check);
        text.indexes().forEach(this::index);
    }

    private void primaryKey() {
        List<String> wanted = table.keyColumnNames();
        List<String> actual = found.primaryKey();
        if (!sameColumns(wanted, actual)) {
            findings.add(
                    SchemaDifference.Kind.PRIMARY_KEY,
                    wanted,
                    "the key of " + findings.entity() + " is " + findings.list(wanted) + ", but the table "
                            + findings.tableName() + " has "
                            + (actual.isEmpty() ? "no primary key" : "the primary key " + findings.list(actual)),
                    actual.isEmpty() ? adding(text.primaryKey()) : List.of());
        }
    }

    /** One constraint that says all of it is enough, whatever others there are; a unique index without a condition is as good. */
    private void unique(TableText.UniqueText each) {
        TableConstraints.Unique wanted = each.unique();
        CatalogTable.Unique other = null;
        for (CatalogTable.Unique actual : found.uniques()) {
            if (sameColumns(wanted.columns(), actual.columns())
                    && actual.nullsDistinct() != wanted.nullsNotDistinct()) {
                if (wanted.deferrable() == actual.deferrable()) {
                    return;
                }
                other = actual;
            }
        }
        if (other != null) {
            findings.add(
                    SchemaDifference.Kind.UNIQUE,
                    wanted.columns(),
                    "the unique columns " + findings.withColumns(wanted.columns()) + " are "
                            + deferrable(wanted.deferrable()) + " to " + findings.entity()
                            + ", but the constraint " + other.name() + " is "
                            + deferrable(other.deferrable()),
                    List.of(replacing(other.name(), each.text())));
            return;
        }
        boolean indexed = !wanted.deferrable()
                && found.indexes().stream()
                        .anyMatch(index -> index.valid()
                                && index.unique()
                                && index.where() == null
                                && index.nullsDistinct() != wanted.nullsNotDistinct()
                                && sameColumns(index.keys(), wanted.columns()));
        if (!indexed) {
            findings.add(
                    SchemaDifference.Kind.UNIQUE,
                    wanted.columns(),
                    "no two rows of " + findings.entity() + " share the values of "
                            + findings.withColumns(wanted.columns()) + ", but no constraint says so",
                    adding(each.text()));
        }
    }

    private static String deferrable(boolean deferrable) {
        return deferrable ? "deferrable" : "not deferrable";
    }

    private void foreignKey(ForeignKey wanted) {
        String refers = findings.entity() + " refers by " + findings.withColumns(wanted.columns()) + " to "
                + findings.nameOf(wanted.target());
        CatalogTable.ForeignKey actual = null;
        for (CatalogTable.ForeignKey each : found.foreignKeys()) {
            if (isMeantBy(wanted, each)) {
                actual = each;
                if (lacks(wanted.definition(), each).isEmpty()) {
                    return;
                }
            }
        }
        if (actual == null) {
            findings.add(
                    SchemaDifference.Kind.FOREIGN_KEY,
                    wanted.columns(),
                    refers + ", but no foreign key does",
                    adding(text.foreignKey(wanted)));
            return;
        }
        findings.add(
                SchemaDifference.Kind.FOREIGN_KEY,
                wanted.columns(),
                refers + ", " + String.join(" ", lacks(wanted.definition(), actual)) + ", but the foreign key "
                        + actual.name() + " does not say so",
                List.of(replacing(actual.name(), text.foreignKey(wanted))));
    }

    /** Sessions change no keys, so that an action on update counts only where the entity asks for one. */
    private static List<String> lacks(ForeignKeyDefinition wanted, CatalogTable.ForeignKey actual) {
        List<String> lacks = new ArrayList<>();
        String onDelete = TableText.words(wanted.onDelete());
        if (!onDelete.equals(actual.onDelete())) {
            lacks.add("on delete " + onDelete);
        }
        String onUpdate = TableText.words(wanted.onUpdate());
        if (wanted.onUpdate() != OnUpdate.NO_ACTION && !onUpdate.equals(actual.onUpdate())) {
            lacks.add("on update " + onUpdate);
        }
        if (wanted.deferrable() && !actual.deferrable()) {
            lacks.add("deferrable");
        }
        return lacks;
    }

    private boolean isMeantBy(ForeignKey wanted, CatalogTable.ForeignKey actual) {
        TableSource target = wanted.target().source();
        return findings.finds(target.schema(), target.name(), actual.target())
                && pairs(wanted.columns(), wanted.target().keyColumnNames())
                        .equals(pairs(actual.columns(), actual.targetColumns()));
    }

    private static Map<String, String> pairs(List<String> columns, List<String> targets) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.put(columns.get(i), targets.get(i));
        }
        return pairs;
    }

    private void check(TableText.CheckText wanted) {
        CatalogTable.Check sameName = null;
        for (CatalogTable.Check actual : found.checks()) {
            if (same(wanted.condition(), actual.condition())) {
                return;
            }
            sameName = actual.name().equals(wanted.text().name()) ? actual : sameName;
        }
        findings.add(
                SchemaDifference.Kind.CHECK,
                wanted.columns(),
                "the rows of " + findings.entity() + " are checked by " + wanted.condition() + ", but "
                        + (sameName == null
                                ? "no check of " + findings.tableName() + " says so"
                                : "the check " + sameName.name() + " says " + sameName.condition()),
                adding(wanted.text()));
    }

    /** In place of one that has its name. */
    private List<String> adding(TableText.Named constraint) {
        if (constraintNames.contains(constraint.name())) {
            return List.of(replacing(constraint.name(), constraint));
        }
        return behindIndex(constraint.name(), findings.alter("add " + constraint.sql()));
    }

    private String replacing(String old, TableText.Named constraint) {
        return findings.alter("drop constraint " + findings.name(old) + ", add " + constraint.sql());
    }

    private List<String> behindIndex(String name, String statement) {
        boolean taken = found.indexes().stream().anyMatch(index -> index.name().equals(name));
        return taken ? List.of("drop index " + findings.indexName(name), statement) : List.of(statement);
    }

    private void index(TableText.IndexText wanted) {
        if (!indexes.serve(wanted)) {
            IndexDefinition index = wanted.index();
            findings.add(
                    SchemaDifference.Kind.INDEX,
                    index.columns(),
                    findings.entity() + " has " + (index.unique() ? "a unique index" : "an index") + " on "
                            + wanted.covered()
                            + (wanted.ofForeignKey() ? ", by which the rows are found that refer to another" : "")
                            + ", but the table has none that can be used",
                    behindIndex(wanted.text().name(), wanted.text().sql()));
        }
    }

    private boolean same(String wanted, String actual) {
        return expressions.same(findings.tableName(), "boolean", wanted, actual);
    }

    static boolean sameColumns(List<String> one, List<String> other) {
        return one.size() == other.size() && Set.copyOf(one).equals(Set.copyOf(other));
    }
}
