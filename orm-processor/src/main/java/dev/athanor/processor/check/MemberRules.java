// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.SourceRef;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Members of the generated classes that would be there twice, or would hide a type that they use. */
final class MemberRules {
    /** The types whose static members generated code uses: a field of such a name would stand in front of the type. */
    private static final Set<String> TYPES = Set.of(
            "CollectionOrder",
            "ColumnDefinition",
            "Criterion",
            "Handles",
            "JsonFormats",
            "JsonPath",
            "KeyGeneration",
            "List",
            "Mapper",
            "OnDelete",
            "SqlTypes",
            "TableSource",
            "Tables",
            "ToMany",
            "ToOne",
            "ToOptional");

    private final EntityModel entity;
    private final Findings findings;
    private final Map<String, String> owners = new HashMap<>();

    private MemberRules(EntityModel entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
    }

    static void check(EntityModel entity, Findings findings) {
        new MemberRules(entity, findings).check();
    }

    private void check() {
        owners.put(entity.constant(), "the table itself");
        Map<String, String> withers = new HashMap<>();
        for (Part part : entity.parts()) {
            Member member = part.member();
            String name = findings.name(member);
            claim(member.name(), name, member.source());
            if (part instanceof ToOnePart toOne) {
                toOne.foreignKey().stream()
                        .map(ColumnModel::field)
                        .forEach(field -> claim(field, "the foreign key of " + name, member.source()));
            }
            String wither = Character.toUpperCase(member.name().charAt(0))
                    + member.name().substring(1);
            String other = withers.putIfAbsent(wither, name);
            if (other != null) {
                report(entity.withers().simpleName(), "with" + wither, other, name, member.source());
            }
        }
        Set<String> types = usedTypes();
        if (types.contains(entity.constant())) {
            report(
                    entity.table().simpleName(),
                    entity.constant(),
                    "a type it uses",
                    "the table itself",
                    entity.source());
        }
        entity.members().stream()
                .flatMap(Member::withInner)
                .filter(member -> types.contains(member.name()))
                .forEach(member -> report(
                        entity.table().simpleName(),
                        member.name(),
                        "a type it uses",
                        findings.name(member),
                        member.source()));
    }

    private void claim(String field, String owner, SourceRef source) {
        String other = owners.putIfAbsent(field, owner);
        if (other != null) {
            report(entity.table().simpleName(), field, other, owner, source);
        }
    }

    private Set<String> usedTypes() {
        Set<String> types = new HashSet<>(TYPES);
        types.add(entity.table().simpleName());
        for (ColumnModel column : entity.columns()) {
            TypeShape shape = column.shape();
            if (shape instanceof WrapperShape || column.member().marks().preset() != null) {
                types.add(shape.javaType().simpleNames().get(0));
            }
            if (shape instanceof WrapperShape wrapper) {
                if (wrapper.converter() != null) {
                    types.add(wrapper.converter().simpleNames().get(0));
                }
                types.add(wrapper.content().javaType().simpleNames().get(0));
            }
        }
        for (Part part : entity.relations()) {
            Target target = part instanceof ToOnePart toOne ? toOne.target() : ((Part.CollectionPart) part).target();
            types.add(target.table().simpleName());
        }
        return types;
    }

    private void report(String type, String member, String one, String other, SourceRef source) {
        findings.report(source, Message.MEMBER_TAKEN, type, member, one, other);
    }
}
