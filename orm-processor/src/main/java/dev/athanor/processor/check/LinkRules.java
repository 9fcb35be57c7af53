// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.LinkModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part.CollectionPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Link tables must be tables of their own, with columns of their own. */
final class LinkRules {
    private final EntityModel entity;
    private final Findings findings;

    private LinkRules(EntityModel entity, Findings findings) {
        this.entity = entity;
        this.findings = findings;
    }

    /** The rules that look at one entity. */
    static void check(EntityModel entity, Findings findings) {
        LinkRules rules = new LinkRules(entity, findings);
        entity.parts().stream()
                .filter(CollectionPart.class::isInstance)
                .map(CollectionPart.class::cast)
                .forEach(rules::checkCounts);
        entity.links().forEach(rules::checkNames);
    }

    private void checkCounts(CollectionPart part) {
        Marks.ManyToMany mark = part.member().marks().manyToMany();
        if (mark == null) {
            return;
        }
        checkCount(part.member(), mark.columns(), entity.type(), entity.key().size());
        checkCount(
                part.member(),
                mark.targetColumns(),
                part.target().type(),
                part.target().key().size());
        String link = "a link of " + findings.name(part.member());
        RelationRules.checkActions(part.member().source(), link, false, mark.actions(), findings);
    }

    private void checkCount(Member member, List<String> named, JavaType type, int keySize) {
        if (!named.isEmpty() && keySize > 0 && named.size() != keySize) {
            findings.report(member.source(), Message.COLUMN_COUNT, findings.name(member), named.size(), type, keySize);
        }
    }

    private void checkNames(Member member, LinkModel link) {
        NameRules.checkName(link.table(), "the link table of " + findings.name(member), member.source(), findings);
        Set<String> seen = new HashSet<>();
        for (String column : link.allColumns()) {
            NameRules.checkName(column, "a link column of " + findings.name(member), member.source(), findings);
            if (!seen.add(column)) {
                findings.report(
                        member.source(), Message.LINK_COLUMN_TAKEN, column, link.table(), findings.name(member));
            }
        }
    }

    /** The rules that look at the entities checked before as well; those of other packages may belong to another database. */
    static void checkTables(EntityModel entity, Collection<EntityModel> earlier, Findings findings) {
        List<EntityModel> others = new ArrayList<>(earlier);
        others.removeIf(other -> !other.form().isRecord()
                || !other.type().packageName().equals(entity.type().packageName()));
        LinkRules rules = new LinkRules(entity, findings);
        List<LinkModel> own = new ArrayList<>();
        for (Map.Entry<Member, LinkModel> link : entity.links().entrySet()) {
            rules.checkTaken(link.getKey(), link.getValue(), entity);
            if (own.stream().anyMatch(link.getValue()::isSameTable)) {
                rules.taken(link.getKey(), link.getValue(), entity.type().nestedName());
            }
            own.add(link.getValue());
            others.forEach(other -> rules.checkTaken(link.getKey(), link.getValue(), other));
            others.forEach(other -> other.links().values().stream()
                    .filter(link.getValue()::isSameTable)
                    .forEach(same ->
                            rules.taken(link.getKey(), same, other.type().nestedName())));
        }
        others.forEach(other -> other.links().forEach((member, link) -> {
            if (isTableOf(link, entity)) {
                findings.report(
                        entity.source(),
                        Message.LINK_TABLE_TAKEN,
                        link.table(),
                        other.type().nestedName() + "." + member.name(),
                        entity.type().nestedName());
            }
        }));
    }

    private void checkTaken(Member member, LinkModel link, EntityModel other) {
        if (isTableOf(link, other)) {
            taken(member, link, other.type().nestedName());
        }
    }

    private void taken(Member member, LinkModel link, String other) {
        findings.report(member.source(), Message.LINK_TABLE_TAKEN, link.table(), findings.name(member), other);
    }

    private static boolean isTableOf(LinkModel link, EntityModel other) {
        return link.table().equals(other.tableName())
                && link.schema().equals(other.mark().schema());
    }
}
