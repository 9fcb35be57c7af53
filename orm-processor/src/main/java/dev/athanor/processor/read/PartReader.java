// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.Handle;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.Part.CollectionPart;
import dev.athanor.processor.model.Part.ColumnPart;
import dev.athanor.processor.model.Part.EmbeddedPart;
import dev.athanor.processor.model.Part.ToOnePart;
import dev.athanor.processor.model.SnakeCase;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.TypeShape.HandleShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import java.util.ArrayList;
import java.util.List;

/** Decides what each component is: a column, several of an embedded record, or a relation. */
final class PartReader {
    List<Part> read(List<Member> members) {
        return read(members, List.of(), "", false);
    }

    private List<Part> read(List<Member> members, List<String> outer, String prefix, boolean optional) {
        List<Part> parts = new ArrayList<>();
        for (Member member : members) {
            List<String> path = new ArrayList<>(outer);
            path.add(member.name());
            parts.add(part(member, path, prefix, optional));
        }
        return parts;
    }

    private Part part(Member member, List<String> path, String prefix, boolean optional) {
        if (member.shape() instanceof HandleShape handle) {
            return handle.handle() == Handle.TO_ONE
                    ? toOne(member, handle.target(), path)
                    : collection(member, handle.target());
        }
        Marks.Embedded embedded = member.marks().embedded();
        if (embedded != null && member.shape() instanceof RecordShape record) {
            boolean mayBeNull = member.marks().nullableColumn();
            List<Part> inner = read(record.members(), path, prefix + embedded.prefix(), optional || mayBeNull);
            return new EmbeddedPart(member, path, inner, mayBeNull);
        }
        return new ColumnPart(column(member, path, prefix, optional));
    }

    private static ColumnModel column(Member member, List<String> path, String prefix, boolean optional) {
        Marks.Column mark = member.marks().column();
        return new ColumnModel(
                member,
                path,
                member.name(),
                prefix + (mark.name().isEmpty() ? SnakeCase.lower(member.name()) : mark.name()),
                member.shape(),
                member.shape().sized(mark),
                optional || member.marks().nullableColumn());
    }

    private static Part collection(Member member, Target target) {
        Marks.OneToMany toMany = member.marks().oneToMany();
        if (toMany != null) {
            return new CollectionPart(member, target, toMany.mappedBy(), toMany.orphanRemoval(), toMany.orderBy());
        }
        Marks.OneToOne toOne = member.marks().oneToOne();
        if (toOne != null) {
            return new CollectionPart(member, target, toOne.mappedBy(), toOne.orphanRemoval(), List.of());
        }
        Marks.ManyToMany linked = member.marks().manyToMany();
        return linked == null
                ? new CollectionPart(member, target, "", false, List.of())
                : new CollectionPart(member, target, linked.mappedBy(), false, linked.orderBy());
    }

    private static Part toOne(Member member, Target target, List<String> path) {
        Marks.ManyToOne mark = member.marks().foreignKey();
        List<ColumnModel> foreignKey =
                TargetReader.foreignKey(member.name(), member.marks().column(), mark, target).stream()
                        .map(part -> new ColumnModel(
                                member,
                                path,
                                part.field(),
                                part.column(),
                                part.shape(),
                                part.size(),
                                member.marks().nullableColumn()))
                        .toList();
        return new ToOnePart(member, target, mark, foreignKey);
    }
}
