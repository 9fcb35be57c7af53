// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Handle;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.SourceRef;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.TypeShape.EntityShape;
import dev.athanor.processor.model.TypeShape.HandleShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a relation must be, and that what it leads to is there. */
final class RelationRules {
    /** The methods without arguments that every generated table has. */
    static final Set<String> RESERVED = Set.of(
            "asTable",
            "builder",
            "changesInPlace",
            "columns",
            "constraints",
            "criteria",
            "entity",
            "excluded",
            "getClass",
            "hashCode",
            "keyColumnNames",
            "keyColumns",
            "mapper",
            "mutableColumns",
            "notify",
            "notifyAll",
            "relations",
            "triggersSkipRows",
            "source",
            "tableComment",
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
            } else if (part instanceof CollectionPart collection) {
                checkTarget(member, collection.target(), findings);
                checkCollection(collection, findings);
            }
        }
    }

    static boolean isMarked(Member member) {
        return !member.marks().relations().isEmpty();
    }

    private static void checkMarks(Member member, Findings findings) {
        Handle handle = member.shape() instanceof HandleShape shape ? shape.handle() : null;
        boolean bare = member.shape() instanceof EntityShape
                || member.shape() instanceof ListShape list && list.element() instanceof EntityShape;
        List<String> annotations = member.marks().relations();
        for (String annotation : annotations) {
            Set<Handle> fitting = handles(annotation);
            if (!bare && (handle == null || !fitting.contains(handle))) {
                withoutHandle(member, annotation, fitting, findings);
            }
        }
        if (annotations.size() > 1) {
            findings.report(
                    member.source(),
                    Message.ANNOTATION_OUT_OF_PLACE,
                    findings.name(member),
                    annotations.get(1),
                    "together with @" + annotations.get(0),
                    "keep one of the two");
        }
        if (handle != null && annotations.isEmpty()) {
            findings.report(
                    member.source(),
                    Message.MISSING_RELATION,
                    findings.name(member),
                    member.shape().javaType(),
                    switch (handle) {
                        case TO_ONE -> "ManyToOne";
                        case TO_OPTIONAL -> "OneToOne(mappedBy = …)";
                        case TO_MANY -> "OneToMany(mappedBy = …) or @ManyToMany";
                    });
        }
    }

    private static Set<Handle> handles(String annotation) {
        return switch (annotation) {
            case "ManyToOne" -> EnumSet.of(Handle.TO_ONE);
            case "OneToOne" -> EnumSet.of(Handle.TO_ONE, Handle.TO_OPTIONAL);
            default -> EnumSet.of(Handle.TO_MANY);
        };
    }

    private static void withoutHandle(Member member, String annotation, Set<Handle> fitting, Findings findings) {
        findings.report(
                member.source(),
                Message.RELATION_WITHOUT_HANDLE,
                findings.name(member),
                annotation,
                member.shape().javaType(),
                fitting.stream().map(Handle::typeName).collect(Collectors.joining("<…> or ")));
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
        checkActions(member, part.mark().actions(), findings);
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

    static void checkActions(Member member, Marks.Actions actions, Findings findings) {
        checkActions(member.source(), findings.name(member), member.marks().nullableColumn(), actions, findings);
    }

    static void checkActions(
            SourceRef source, String name, boolean nullable, Marks.Actions actions, Findings findings) {
        if (actions.onDelete() == OnDelete.SET_NULL && !nullable) {
            findings.report(source, Message.SET_NULL_REQUIRED, name, "is deleted (onDelete");
        }
        if (actions.onUpdate() == OnUpdate.SET_NULL && !nullable) {
            findings.report(source, Message.SET_NULL_REQUIRED, name, "gets another key (onUpdate");
        }
    }

    private static void checkCollection(CollectionPart part, Findings findings) {
        Member member = part.member();
        if (member.marks().nullable()) {
            String handle = part.isOptional() ? "ToOptional" : "ToMany";
            findings.report(member.source(), Message.NULLABLE_TO_MANY, findings.name(member), handle, handle);
        }
    }
}
