// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.EmbeddedPart;
import dev.athanor.processor.model.TableMark;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Constraints and indexes must name what is there. */
final class ConstraintRules {
    private final EntityModel entity;
    private final Findings findings;

    private ConstraintRules(EntityModel entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
    }

    static void check(EntityModel entity, Findings findings) {
        ConstraintRules rules = new ConstraintRules(entity, findings);
        TableMark mark = entity.mark();
        mark.uniques().forEach(unique -> rules.checkNames("@Unique", unique.components()));
        mark.indexes().forEach(rules::checkIndex);
        mark.checks().stream()
                .filter(check -> check.condition().isBlank())
                .forEach(check -> rules.empty("@Check", "write the SQL condition"));
        if (mark.comment() != null && mark.comment().isBlank()) {
            rules.empty("@Comment", "write what the database shall say, or remove it");
        }
    }

    private void checkIndex(TableMark.Index index) {
        if (index.elements().isEmpty()) {
            empty("@Index", "name the components it covers");
        }
        index.elements().stream()
                .filter(element -> !element.isExpression() && element.isClear())
                .forEach(element -> checkName("@Index", element.covered()));
        index.include().forEach(name -> checkName("@Index(include)", name));
    }

    private void empty(String constraint, String remedy) {
        findings.report(
                entity.source(),
                Message.EMPTY_CONSTRAINT,
                constraint,
                entity.type().nestedName(),
                remedy);
    }

    private void checkNames(String constraint, List<String> names) {
        if (names.isEmpty()) {
            empty(constraint, "name the components it covers");
        }
        names.forEach(name -> checkName(constraint, name));
    }

    private void checkName(String constraint, String name) {
        Set<String> known = new TreeSet<>();
        entity.columns().forEach(column -> known.add(column.component()));
        if (known.contains(name)) {
            return;
        }
        for (Part part : entity.parts()) {
            if (part.member().name().equals(name)) {
                withoutColumn(constraint, name, part);
                return;
            }
        }
        findings.report(
                entity.source(),
                Message.UNKNOWN_COMPONENT,
                constraint,
                name,
                entity.type().nestedName(),
                hint(name, known));
    }

    /** A column whose component is broken itself is reported there. */
    private void withoutColumn(String constraint, String name, Part part) {
        if (part instanceof CollectionPart) {
            report(constraint, name, "a to-many relation", "it has no column in this table");
        } else if (part instanceof EmbeddedPart embedded) {
            String columns = embedded.columns()
                    .map(column -> "\"" + column.component() + "\"")
                    .collect(Collectors.joining(", "));
            report(constraint, name, "an embedded record", "name its components: " + columns);
        }
    }

    private void report(String constraint, String name, String what, String remedy) {
        findings.report(entity.source(), Message.COMPONENT_WITHOUT_COLUMN, constraint, name, what, remedy);
    }

    /** Who names the column instead of the component meant that component. */
    private String hint(String name, Set<String> known) {
        return entity.columns().stream()
                .filter(column -> column.name().equals(name))
                .map(ColumnModel::component)
                .findFirst()
                .map(component -> " (did you mean \"" + component + "\"?)")
                .orElseGet(() -> NearestName.hint(name, known));
    }
}
