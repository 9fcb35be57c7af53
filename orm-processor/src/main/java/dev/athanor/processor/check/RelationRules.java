// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.ToManyPart;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.TypeShape.EntityShape;
import dev.athanor.processor.model.TypeShape.HandleShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import java.util.List;
import java.util.Set;

/** What a relation must be, and that what it leads to is there. */
final class RelationRules {
    /** The methods without arguments that every generated table has. */
    static final Set<String> RESERVED = Set.of(
            "builder",
            "columns",
            "constraints",
            "entity",
            "excluded",
            "getClass",
            "hashCode",
            "keyColumns",
            "mapper",
            "notify",
            "notifyAll",
            "relations",
            "triggersSkipRows",
            "source",
            "toString",
            "versionColumn",
            "wait");

    private RelationRules() {}

    static void check(EntityModel entity, Findings findings) {
        for (Part part : entity.parts()) {
            Member member = part.member();
            checkMarks(member, findings);
            if (part instanceof ToOnePart toOne) {
                checkTarget(member, toOne.target(), findings);
                checkToOne(toOne, findings);
            } else if (part instanceof ToManyPart toMany) {
                checkTarget(member, toMany.target(), findings);
                checkToMany(toMany, entity, findings);
            }
        }
    }

    static boolean isMarked(Member member) {
        return member.marks().manyToOne() != null || member.marks().oneToMany() != null;
    }

    private static void checkMarks(Member member, Findings findings) {
        boolean toOne = member.shape() instanceof HandleShape handle && !handle.many();
        boolean toMany = member.shape() instanceof HandleShape handle && handle.many();
        boolean bare = member.shape() instanceof EntityShape
                || member.shape() instanceof ListShape list && list.element() instanceof EntityShape;
        if (member.marks().manyToOne() != null && !toOne && !bare) {
            withoutHandle(member, "ManyToOne", "ToOne", findings);
        }
        if (member.marks().oneToMany() != null && !toMany && !bare) {
            withoutHandle(member, "OneToMany", "ToMany", findings);
        }
        if ((toOne || toMany) && !isMarked(member)) {
            String annotation = toOne ? "ManyToOne" : "OneToMany(mappedBy = …)";
            findings.report(
                    member.source(),
                    Message.MISSING_RELATION,
                    findings.name(member),
                    member.shape().javaType(),
                    annotation);
        }
    }

    private static void withoutHandle(Member member, String annotation, String handle, Findings findings) {
        findings.report(
                member.source(),
                Message.RELATION_WITHOUT_HANDLE,
                findings.name(member),
                annotation,
                member.shape().javaType(),
                handle);
    }

    /** A target without an @Id that is compiled here is reported there, and only there. */
    static void checkTarget(Member member, Target target, Findings findings) {
        String name = findings.name(member);
        switch (target.kind()) {
            case NOTHING ->
                findings.report(
                        member.source(),
                        Message.TARGET_MISSING,
                        name,
                        member.shape().javaType().simpleName());
            case OTHER_TYPE -> findings.report(member.source(), Message.TARGET_NO_ENTITY, name, target.type());
            case ENTITY -> {
                if (target.key().isEmpty() && !target.brokenHere()) {
                    findings.report(member.source(), Message.TARGET_WITHOUT_KEY, name, target.type());
                }
            }
            case MISSING -> {
                // the compiler reports it
            }
        }
    }

    private static void checkToOne(ToOnePart part, Findings findings) {
        Member member = part.member();
        String name = findings.name(member);
        if (RESERVED.contains(member.name())) {
            findings.report(member.source(), Message.RESERVED_NAME, name, member.name());
        }
        checkOnDelete(member, part.mark().onDelete(), findings);
        int keySize = part.target().key().size();
        if (keySize == 0) {
            return;
        }
        Marks.Column column = member.marks().column();
        int named = part.mark().columns().isEmpty() && !column.name().isEmpty()
                ? 1
                : part.mark().columns().size();
        if (named != 0 && named != keySize) {
            findings.report(
                    member.source(),
                    Message.COLUMN_COUNT,
                    name,
                    named,
                    part.target().type(),
                    keySize);
        }
        if (column.unique() && keySize > 1) {
            findings.report(member.source(), Message.UNIQUE_COMPOSITE, name, keySize, member.name());
        }
    }

    static void checkOnDelete(Member member, OnDelete onDelete, Findings findings) {
        if (onDelete == OnDelete.SET_NULL && !member.marks().nullableColumn()) {
            findings.report(member.source(), Message.SET_NULL_REQUIRED, findings.name(member));
        }
    }

    private static void checkToMany(ToManyPart part, EntityModel entity, Findings findings) {
        Member member = part.member();
        if (member.marks().nullable()) {
            findings.report(member.source(), Message.NULLABLE_TO_MANY, findings.name(member));
        }
        if (part.target().kind() == Target.Kind.ENTITY && member.marks().oneToMany() != null) {
            checkMappedBy(part, entity, findings);
        }
    }

    private static void checkMappedBy(ToManyPart part, EntityModel entity, Findings findings) {
        Member member = part.member();
        Target target = part.target();
        String self = entity.type().canonicalName();
        List<Target.Component> named = target.components().stream()
                .filter(component -> component.name().equals(part.mappedBy()))
                .toList();
        if (named.isEmpty()) {
            findings.report(
                    member.source(),
                    Message.MAPPED_BY_UNKNOWN,
                    findings.name(member),
                    part.mappedBy(),
                    target.type(),
                    hint(part.mappedBy(), target, self),
                    entity.type());
        } else if (!self.equals(named.get(0).refersTo())) {
            findings.report(
                    member.source(),
                    Message.MAPPED_BY_ELSEWHERE,
                    findings.name(member),
                    part.mappedBy(),
                    target.type(),
                    part.mappedBy(),
                    entity.type(),
                    entity.type());
        }
    }

    /** The only handle on this entity is meant, whatever was written; else the nearest name. */
    private static String hint(String wrong, Target target, String self) {
        List<String> handles = target.components().stream()
                .filter(component -> self.equals(component.refersTo()))
                .map(Target.Component::name)
                .toList();
        return handles.size() == 1 ? " (did you mean \"" + handles.get(0) + "\"?)" : NearestName.hint(wrong, handles);
    }
}
