// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.Target.Role;
import java.util.List;

/** The two sides of a relation must fit: one holds it, the other names the component that does. */
final class InverseRules {
    private final EntityModel entity;
    private final Findings findings;
    private final String self;

    private InverseRules(EntityModel entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
        this.self = entity.type().canonicalName();
    }

    static void check(EntityModel entity, Findings findings) {
        InverseRules rules = new InverseRules(entity, findings);
        for (Part part : entity.parts()) {
            if (part instanceof CollectionPart collection && collection.target().kind() == Target.Kind.ENTITY) {
                rules.checkCollection(collection);
            } else if (part instanceof ToOnePart toOne && toOne.target().kind() == Target.Kind.ENTITY) {
                rules.checkForeignKey(toOne);
            }
        }
    }

    private void checkCollection(CollectionPart part) {
        Marks marks = part.member().marks();
        if (marks.oneToMany() != null && !part.isOptional()) {
            checkMappedBy(part, Role.MANY_TO_ONE, "@ManyToOne ToOne<%s>");
        } else if (marks.oneToOne() != null && part.isOptional()) {
            checkOptional(part);
        } else if (marks.manyToMany() != null && !part.isOptional()) {
            checkLinked(part, marks.manyToMany());
        }
        checkOrder(part);
    }

    private void checkOptional(CollectionPart part) {
        if (part.mappedBy().isEmpty()) {
            findings.report(
                    part.member().source(),
                    Message.SIDE_UNCLEAR,
                    findings.name(part.member()),
                    "a ToOptional, which holds no foreign key, but says no mappedBy",
                    "name the @OneToOne ToOne<" + entity.type() + "> component of "
                            + part.target().type()
                            + ", or declare it as ToOne<" + part.target().type() + ">");
        } else {
            checkMappedBy(part, Role.ONE_TO_ONE, "@OneToOne ToOne<%s>");
        }
    }

    private void checkLinked(CollectionPart part, Marks.ManyToMany mark) {
        if (!mark.isOwning()) {
            checkMappedBy(part, Role.LINKED, "@ManyToMany ToMany<%s>");
            if (!mark.table().isEmpty()
                    || !mark.columns().isEmpty()
                    || !mark.targetColumns().isEmpty()) {
                findings.report(
                        part.member().source(),
                        Message.SIDE_UNCLEAR,
                        findings.name(part.member()),
                        "mappedBy \"" + part.mappedBy() + "\", and names the link table as well",
                        "say the names at " + part.target().type() + "." + part.mappedBy() + " only");
            }
            return;
        }
        part.target().components().stream()
                .filter(other -> other.role() == Role.LINKED && self.equals(other.refersTo()))
                .filter(other -> !isThis(part, other) && !isDeliberate(mark.table(), other.table()))
                .findFirst()
                .ifPresent(other -> bothOwn(
                        part.member(),
                        part.target(),
                        other,
                        "declare a link table",
                        "say mappedBy at one of them, or name a table at each if they are two relations"));
    }

    private static boolean isDeliberate(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private boolean isThis(Part part, Target.Component other) {
        return other.name().equals(part.member().name()) && targetIsSelf(part);
    }

    private boolean targetIsSelf(Part part) {
        Target target = part instanceof ToOnePart toOne ? toOne.target() : ((CollectionPart) part).target();
        return self.equals(target.type().canonicalName());
    }

    private void checkForeignKey(ToOnePart part) {
        Member member = part.member();
        Marks.OneToOne mark = member.marks().oneToOne();
        if (mark == null) {
            return;
        }
        if (!mark.mappedBy().isEmpty()) {
            findings.report(
                    member.source(),
                    Message.SIDE_UNCLEAR,
                    findings.name(member),
                    "a ToOne, which holds the foreign key, but says mappedBy",
                    "remove mappedBy, or declare it as ToOptional<"
                            + part.target().type() + ">");
        } else if (!targetIsSelf(part)) {
            part.target().components().stream()
                    .filter(other -> other.role() == Role.ONE_TO_ONE && self.equals(other.refersTo()))
                    .findFirst()
                    .ifPresent(other -> bothOwn(
                            member,
                            part.target(),
                            other,
                            "hold a foreign key of a one-to-one",
                            "say @OneToOne(mappedBy = …) ToOptional<…> at one of them, or @ManyToOne if they are two"
                                    + " relations"));
        }
    }

    private void bothOwn(Member member, Target target, Target.Component other, String what, String remedy) {
        findings.report(
                member.source(),
                Message.BOTH_OWNING,
                findings.name(member),
                target.type() + "." + other.name(),
                what,
                remedy);
    }

    private void checkMappedBy(CollectionPart part, Role role, String pattern) {
        Target target = part.target();
        String wanted = pattern.formatted(entity.type());
        List<Target.Component> named = target.components().stream()
                .filter(component -> component.name().equals(part.mappedBy()))
                .toList();
        if (named.isEmpty()) {
            findings.report(
                    part.member().source(),
                    Message.MAPPED_BY_UNKNOWN,
                    findings.name(part.member()),
                    part.mappedBy(),
                    target.type(),
                    hint(part.mappedBy(), target, role),
                    wanted);
        } else {
            checkNamed(part, named.get(0), role, wanted);
        }
    }

    private void checkNamed(CollectionPart part, Target.Component named, Role role, String wanted) {
        Target target = part.target();
        if (!self.equals(named.refersTo())) {
            findings.report(
                    part.member().source(),
                    Message.MAPPED_BY_ELSEWHERE,
                    findings.name(part.member()),
                    part.mappedBy(),
                    target.type(),
                    part.mappedBy(),
                    entity.type(),
                    wanted);
        } else if (!named.role().fits(role)) {
            findings.report(
                    part.member().source(),
                    Message.MAPPED_BY_KIND,
                    findings.name(part.member()),
                    part.mappedBy(),
                    target.type(),
                    part.mappedBy(),
                    described(named.role()),
                    wanted);
        }
    }

    private static String described(Role role) {
        return switch (role) {
            case MANY_TO_ONE -> "a foreign key that many rows may share";
            case ONE_TO_ONE, UNIQUE_MANY_TO_ONE -> "a foreign key that no two rows share";
            case LINKED -> "a many-to-many";
            case INVERSE, NONE -> "an inverse side itself";
        };
    }

    /** The only component that fits is meant, whatever was written; else the nearest name. */
    private String hint(String wrong, Target target, Role role) {
        List<String> fitting = target.components().stream()
                .filter(component -> component.role().fits(role) && self.equals(component.refersTo()))
                .map(Target.Component::name)
                .toList();
        return fitting.size() == 1 ? " (did you mean \"" + fitting.get(0) + "\"?)" : NearestName.hint(wrong, fitting);
    }

    private void checkOrder(CollectionPart part) {
        List<String> known = part.target().components().stream()
                .flatMap(component -> component.columns().stream())
                .toList();
        for (String term : part.orderBy()) {
            String component = term.replaceFirst(" (asc|desc)$", "");
            if (!known.contains(component)) {
                findings.report(
                        part.member().source(),
                        Message.ORDER_UNKNOWN,
                        findings.name(part.member()),
                        term,
                        part.target().type(),
                        component,
                        NearestName.hint(component, known));
            }
        }
    }
}
