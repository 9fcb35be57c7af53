// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.IndexElement;
import dev.athanor.processor.model.SqlNames;
import dev.athanor.processor.model.TableMark;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an index may ask of its access method, and that its expressions are over columns. */
final class IndexRules {
    private static final Pattern METHOD = Pattern.compile("[a-z_][a-z0-9_$]*");

    /** PostgreSQL's own access methods and what they can do; of those that extensions bring nothing is known. */
    private static final Map<String, Ability> METHODS = Map.of(
            "btree", new Ability(true, true, true),
            "hash", new Ability(false, false, false),
            "gist", new Ability(false, true, true),
            "spgist", new Ability(false, true, false),
            "gin", new Ability(false, false, true),
            "brin", new Ability(false, false, true));

    private final EntityModel entity;
    private final Findings findings;
    private final String type;

    /**
     * What an access method can do.
     *
     * @param sorts whether its indexes have an order, and may be unique
     * @param includes whether it holds columns besides
     * @param several whether it covers more than one thing
     */
    private record Ability(boolean sorts, boolean includes, boolean several) {}

    private IndexRules(EntityModel entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
        this.type = entity.type().nestedName();
    }

    static void check(EntityModel entity, Findings findings) {
        IndexRules rules = new IndexRules(entity, findings);
        TableMark mark = entity.mark();
        mark.indexes().forEach(rules::check);
        mark.checks().forEach(check -> rules.checkNames("@Check", check.condition()));
        mark.uniques().stream()
                .filter(TableMark.Unique::nullsNotDistinct)
                .forEach(unique -> rules.checkNulls(unique.said(), unique.components()));
    }

    private void check(TableMark.Index index) {
        for (IndexElement element : index.elements()) {
            if (!element.isClear()) {
                findings.report(entity.source(), Message.INDEX_ELEMENT, type, element.text());
            } else if (element.isExpression()) {
                checkExpression(element.covered());
            }
        }
        checkNames("@Index(where)", index.where());
        checkMethod(index);
        if (index.nullsNotDistinct()) {
            checkNulls(index);
        }
    }

    private void checkExpression(String sql) {
        Set<String> names = SqlNames.written(sql);
        Set<String> columns = new TreeSet<>();
        entity.columns().forEach(column -> columns.add(column.name()));
        if (!checkNames("@Index", sql)
                && !names.isEmpty()
                && columns.stream().noneMatch(column -> SqlNames.hasColumn(sql, column))) {
            String nearest = names.stream()
                    .map(name -> NearestName.hint(name, columns))
                    .filter(hint -> !hint.isEmpty())
                    .findFirst()
                    .orElse("");
            sayNoColumn(
                    "@Index",
                    sql,
                    "but that names no column of it" + nearest + ": an index is of the row's own values");
        }
    }

    /** SQL speaks of columns. Whether it spoke of a component is sure only where the name has capitals, which no word of SQL needs. */
    private boolean checkNames(String where, String sql) {
        boolean found = false;
        for (ColumnModel column : entity.columns()) {
            String component = column.component();
            if (!component.equals(component.toLowerCase(Locale.ROOT))
                    && SqlNames.written(sql).contains(component)
                    && entity.columns().stream().noneMatch(each -> SqlNames.hasColumn(component, each.name()))) {
                sayNoColumn(where, sql, "but \"" + component + "\" is the component: in SQL it is " + column.name());
                found = true;
            }
        }
        return found;
    }

    private void sayNoColumn(String where, String sql, String problem) {
        findings.report(entity.source(), Message.SQL_WITHOUT_COLUMN, where, type, sql, problem);
    }

    private void checkMethod(TableMark.Index index) {
        if (!METHOD.matcher(index.using()).matches()) {
            String remedy = "write btree, hash, gist, spgist, gin, brin, or the one of an extension";
            report(index, "is no name of an access method", remedy);
            return;
        }
        Ability ability = METHODS.get(index.using());
        if (ability == null) {
            return;
        }
        if (index.unique() && !ability.sorts()) {
            report(index, "cannot refuse equal rows", "remove unique, or leave using out for a btree");
        }
        if (index.elements().stream().anyMatch(IndexElement::isOrdered) && !ability.sorts()) {
            report(index, "has no order", "remove asc, desc and nulls, or leave using out for a btree");
        }
        if (!index.include().isEmpty() && !ability.includes()) {
            report(index, "holds no columns besides", "remove include, or use btree, gist or spgist");
        }
        if (index.elements().size() > 1 && !ability.several()) {
            report(index, "covers one thing only", "make an index of each, or use another access method");
        }
    }

    private void report(TableMark.Index index, String problem, String remedy) {
        findings.report(entity.source(), Message.ACCESS_METHOD, index.said(), type, index.using(), problem, remedy);
    }

    private void checkNulls(TableMark.Index index) {
        if (!index.unique()) {
            sayNulls(index.said(), "it is not unique", "add unique = true, or remove it");
        } else if (index.elements().stream().noneMatch(IndexElement::isExpression)) {
            checkNulls(
                    index.said(),
                    index.elements().stream().map(IndexElement::covered).toList());
        }
    }

    private void checkNulls(String constraint, List<String> components) {
        List<ColumnModel> columns = entity.columns().stream()
                .filter(column -> components.contains(column.component()))
                .toList();
        if (!columns.isEmpty() && columns.stream().noneMatch(ColumnModel::nullable)) {
            sayNulls(constraint, "none of its columns may be NULL", "remove it, or declare a component @Nullable");
        }
    }

    private void sayNulls(String constraint, String problem, String remedy) {
        findings.report(entity.source(), Message.NULLS_NOT_DISTINCT, constraint, type, problem, remedy);
    }
}
