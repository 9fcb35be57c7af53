// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the values of an enum may be called in the database (PostgreSQL manual, section 8.7). */
final class EnumRules {
    private static final int LONGEST_LABEL = 63;

    private EnumRules() {}

    static void check(Member member, Findings findings) {
        TypeShape shape = member.shape() instanceof ListShape list ? list.element() : member.shape();
        if (!(shape.content() instanceof EnumShape enumeration)) {
            return;
        }
        Marks.SqlEnum mark = enumeration.defined();
        if (mark != null) {
            String type = "the type of " + enumeration.javaType();
            NameRules.checkName(mark.name(), type, member.source(), findings);
            if (!mark.schema().isEmpty()) {
                NameRules.checkName(mark.schema(), "the schema of " + type, member.source(), findings);
            }
        }
        List<String> labels = enumeration.labels();
        for (int i = 0; i < labels.size(); i++) {
            String problem = problem(enumeration, i);
            if (!problem.isEmpty()) {
                findings.report(
                        member.source(),
                        Message.UNSUITABLE_LABEL,
                        enumeration.constants().get(i),
                        enumeration.javaType(),
                        labels.get(i).replace("\0", "\\0"),
                        problem);
            }
        }
    }

    private static String problem(EnumShape enumeration, int index) {
        String label = enumeration.labels().get(index);
        int first = enumeration.labels().indexOf(label);
        if (first < index) {
            return "which " + enumeration.constants().get(first) + " has as well: give each its own";
        }
        if (label.indexOf('\0') >= 0) {
            return "which holds NUL: leave it out";
        }
        int bytes = label.getBytes(StandardCharsets.UTF_8).length;
        return enumeration.defined() != null && bytes > LONGEST_LABEL
                ? "which has " + bytes + " bytes, and PostgreSQL takes 63 at most: shorten it"
                : "";
    }
}
