// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.IndexElement;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.TableMark;
import dev.athanor.processor.model.TypeShape.HandleShape;
import dev.athanor.schema.ConstraintNames;
import dev.athanor.schema.IndexDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The constraints and indexes of a table have names of their own, given or derived. */
final class ConstraintNameRules {
    private final EntityModel entity;
    private final Findings findings;
    private final List<List<String>> unique = new ArrayList<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();
    private final Map<String, String> taken = new HashMap<>();

    private ConstraintNameRules(EntityModel entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
    }

    static void check(EntityModel entity, Findings findings) {
        new ConstraintNameRules(entity, findings).check();
    }

    private void check() {
        entity.columns().forEach(this::takeColumn);
        entity.mark().uniques().forEach(this::takeUnique);
        entity.mark().indexes().forEach(this::takeIndex);
        for (Part part : entity.parts()) {
            if (part instanceof ToOnePart toOne && toOne.mark().index()) {
                takeForeignKey(part.member().name(), toOne.foreignKey());
            }
        }
        for (ColumnModel column : entity.columns()) {
            Marks.References references = column.member().marks().references();
            if (references != null && references.index() && !(column.member().shape() instanceof HandleShape)) {
                takeForeignKey(column.component(), List.of(column));
            }
        }
    }

    private void takeColumn(ColumnModel column) {
        Marks.Column mark = column.member().marks().column();
        List<String> alone = List.of(column.name());
        if (mark.unique()) {
            unique.add(alone);
            take(derived(alone, "key"), "@Column(unique) " + column.component(), "");
        }
        if (mark.index()) {
            take(derived(alone, "idx"), "@Column(index) " + column.component(), "");
        }
    }

    /** What names no column is reported for that. */
    private void takeUnique(TableMark.Unique mark) {
        List<String> columns = mark.components().stream().flatMap(this::columns).toList();
        unique.add(columns);
        if (!columns.isEmpty()) {
            String name = mark.name().isEmpty() ? derived(columns, "key") : mark.name();
            take(name, mark.said(), "");
        }
    }

    private void takeIndex(TableMark.Index mark) {
        IndexDefinition index = definition(mark);
        indexes.add(index);
        if (!index.elements().isEmpty()) {
            take(index.nameIn(entity.tableName()), mark.said(), "");
        }
    }

    /** No index is made where there is one that serves the foreign key. */
    private void takeForeignKey(String component, List<ColumnModel> foreignKey) {
        List<String> columns = foreignKey.stream().map(ColumnModel::name).toList();
        List<String> key = entity.key().stream().map(ColumnModel::name).toList();
        boolean isServed = Stream.concat(Stream.of(key), unique.stream())
                        .map(names -> IndexDefinition.over(names.toArray(String[]::new)))
                        .anyMatch(index -> index.serves(columns))
                || indexes.stream().anyMatch(index -> index.serves(columns));
        if (!columns.isEmpty() && !isServed) {
            take(derived(columns, "idx"), "the foreign key " + component, ", or say index = false there");
        }
    }

    private void take(String name, String what, String otherRemedy) {
        String other = taken.putIfAbsent(name, what);
        if (other != null) {
            findings.report(
                    entity.source(),
                    Message.CONSTRAINT_NAME_TAKEN,
                    other,
                    what,
                    entity.type().nestedName(),
                    name,
                    otherRemedy);
        }
    }

    private String derived(List<String> columns, String suffix) {
        return ConstraintNames.of(entity.tableName(), columns, suffix);
    }

    private IndexDefinition definition(TableMark.Index index) {
        IndexDefinition definition = IndexDefinition.of(
                        index.elements().stream().flatMap(this::element).toArray(IndexDefinition.Element[]::new))
                .by(index.using());
        IndexDefinition named = index.name().isEmpty() ? definition : definition.named(index.name());
        return index.where().isEmpty() ? named : named.onlyWhere(index.where());
    }

    private Stream<IndexDefinition.Element> element(IndexElement element) {
        return element.isExpression()
                ? Stream.of(new IndexDefinition.Element(element.covered(), List.of(), ""))
                : columns(element.covered()).map(name -> IndexDefinition.Element.column(name, ""));
    }

    private Stream<String> columns(String component) {
        return entity.columns().stream()
                .filter(column -> column.component().equals(component))
                .map(ColumnModel::name);
    }
}
