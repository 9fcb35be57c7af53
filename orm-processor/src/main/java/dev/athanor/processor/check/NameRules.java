// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.SnakeCase;
import dev.athanor.processor.model.SourceRef;
import dev.athanor.processor.model.TableMark;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names in SQL, and the constant's name in Java. */
final class NameRules {
    private static final int LONGEST_NAME = 63;

    private NameRules() {}

    static void check(EntityModel entity, Findings findings) {
        checkConstant(entity, findings);
        String type = entity.type().nestedName();
        checkName(entity.tableName(), "the table of " + type, entity.source(), findings);
        TableMark mark = entity.mark();
        checkOptional(mark.schema(), "the schema of " + type, entity.source(), findings);
        mark.uniques()
                .forEach(each -> checkOptional(each.name(), "a constraint of " + type, entity.source(), findings));
        mark.indexes().forEach(each -> checkOptional(each.name(), "an index of " + type, entity.source(), findings));
        mark.checks().forEach(each -> checkOptional(each.name(), "a check of " + type, entity.source(), findings));
        checkColumns(entity, findings);
    }

    private static void checkConstant(EntityModel entity, Findings findings) {
        String constant = entity.constant();
        if (!entity.form().constantIsName()) {
            findings.report(
                    entity.source(),
                    Message.INVALID_CONSTANT,
                    constant,
                    SnakeCase.upper(entity.type().simpleName()));
        }
    }

    private static void checkOptional(String name, String what, SourceRef source, Findings findings) {
        if (!name.isEmpty()) {
            checkName(name, what, source, findings);
        }
    }

    static void checkName(String name, String what, SourceRef source, Findings findings) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        String problem = name.isBlank()
                ? "is blank"
                : name.indexOf('\0') >= 0 ? "holds NUL" : bytes > LONGEST_NAME ? "has " + bytes + " bytes" : "";
        if (!problem.isEmpty()) {
            findings.report(source, Message.INVALID_NAME, name.replace("\0", "\\0"), what, problem);
        }
    }

    /** Names that differ by case only are two to PostgreSQL, but one to everybody who reads them. */
    private static void checkColumns(EntityModel entity, Findings findings) {
        Map<String, ColumnModel> seen = new LinkedHashMap<>();
        for (ColumnModel column : entity.columns()) {
            String component = findings.name(column.member());
            checkName(
                    column.name(), "the column of " + component, column.member().source(), findings);
            ColumnModel other = seen.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
            if (other != null) {
                findings.report(
                        owner(entity, column),
                        Message.COLUMN_TAKEN,
                        column.name(),
                        described(entity, other),
                        described(entity, column),
                        column.path().size() > 1 ? ", or give @Embedded a prefix" : "");
            }
        }
    }

    /** The component of the entity itself: an embedded record alone has no such mistake. */
    private static SourceRef owner(EntityModel entity, ColumnModel column) {
        return entity.source().component(column.path().get(0));
    }

    private static String described(EntityModel entity, ColumnModel column) {
        return entity.type().nestedName() + "." + column.component();
    }
}
