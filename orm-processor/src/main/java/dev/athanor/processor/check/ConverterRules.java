// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;

/** What a converter must be. */
final class ConverterRules {
    private ConverterRules() {}

    /** Reports why the converter of a component cannot be used. */
    static void check(Member member, Marks.Convert mark, Findings findings) {
        if (mark.flaw() == null) {
            return;
        }
        switch (mark.flaw()) {
            case NOT_PUBLIC ->
                notMade(member, mark, "is not public", "make it, and the types around it, public", findings);
            case ABSTRACT ->
                notMade(member, mark, "is no class of objects", "name a class that implements Converter", findings);
            case INNER -> notMade(member, mark, "is inside of an object", "make it static", findings);
            case NO_CONSTRUCTOR ->
                notMade(member, mark, "has no public constructor without parameters", "give it one", findings);
            case OTHER_VALUE ->
                types(
                        member,
                        mark,
                        "which is for values of the type " + mark.value(),
                        "let the two be the same, or the component a List of it",
                        findings);
            case ARRAY ->
                types(
                        member,
                        mark,
                        "whose values are arrays, which can change in place",
                        "use a List or a record",
                        findings);
            case NO_COLUMN ->
                types(
                        member,
                        mark,
                        "which stores the type " + mark.stored(),
                        "store a scalar, such as String or Long, or a public enum",
                        findings);
        }
    }

    private static void notMade(Member member, Marks.Convert mark, String why, String remedy, Findings findings) {
        findings.report(
                member.source(), Message.CONVERTER_NOT_MADE, findings.name(member), mark.converter(), why, remedy);
    }

    private static void types(Member member, Marks.Convert mark, String why, String remedy, Findings findings) {
        findings.report(
                member.source(),
                Message.CONVERTER_TYPES,
                findings.name(member),
                member.shape().javaType(),
                mark.converter(),
                why,
                remedy);
    }
}
