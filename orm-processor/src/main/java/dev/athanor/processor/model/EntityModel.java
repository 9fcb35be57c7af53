// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A type that says {@code @Table}, as far as it could be read.
 *
 * @param form what kind of declaration it is
 * @param type the record
 * @param mark what its annotation says
 * @param tableName the table's name
 * @param constant the generated constant's name
 * @param parts its components, in order; empty where it is no record
 */
public record EntityModel(
        SourceRef source,
        Form form,
        JavaType type,
        TableMark mark,
        String tableName,
        String constant,
        List<Part> parts) {

    /**
     * What the declaration is, apart from its components.
     *
     * @param kind the declaration in words, such as {@code an interface}
     * @param isRecord whether it is a record
     * @param generic whether it has type parameters
     * @param hiddenBy the private type that hides it, empty for none
     * @param visible whether it is public, as are all types around it
     * @param deprecated whether it or a constructor is deprecated, so that generated code would warn
     * @param constantIsName whether Java accepts the constant's name
     * @param shadowsJavaLang whether its package has a type of a name that generated code means as {@code java.lang}'s
     * @param markGenerated whether {@code javax.annotation.processing.Generated} can be seen from its module
     */
    public record Form(
            String kind,
            boolean isRecord,
            boolean generic,
            String hiddenBy,
            boolean visible,
            boolean deprecated,
            boolean constantIsName,
            boolean shadowsJavaLang,
            boolean markGenerated) {}

    /** Copies the list. */
    public EntityModel {
        parts = List.copyOf(parts);
    }

    /** All columns, in the order of the components. */
    public List<ColumnModel> columns() {
        return parts.stream().flatMap(Part::columns).toList();
    }

    /** The columns of the primary key. */
    public List<ColumnModel> key() {
        return columns().stream().filter(ColumnModel::isKey).toList();
    }

    /** The relations, in the order of the components. */
    public List<Part> relations() {
        return parts.stream()
                .filter(part -> part instanceof Part.ToOnePart || part instanceof Part.CollectionPart)
                .toList();
    }

    /** The link tables that its components declare, by the component. */
    public Map<Member, LinkModel> links() {
        Map<Member, LinkModel> links = new LinkedHashMap<>();
        for (Part part : parts) {
            Marks.ManyToMany mark = part.member().marks().manyToMany();
            if (part instanceof Part.CollectionPart collection && mark != null && mark.isOwning()) {
                links.put(part.member(), LinkModel.of(this, collection, mark));
            }
        }
        return links;
    }

    /** The one-to-one relations that hold a foreign key here, save one that is the key itself and so unique already. */
    public List<Part.ToOnePart> oneToOnes() {
        return parts.stream()
                .filter(part -> part.member().marks().oneToOne() != null)
                .filter(Part.ToOnePart.class::isInstance)
                .map(Part.ToOnePart.class::cast)
                .filter(part -> !part.foreignKey().equals(key()))
                .toList();
    }

    /** All parts, embedded ones before what they are made of. */
    public Stream<Part> allParts() {
        return parts.stream().flatMap(EntityModel::withInner);
    }

    private static Stream<Part> withInner(Part part) {
        return part instanceof Part.EmbeddedPart embedded
                ? Stream.concat(Stream.of(part), embedded.parts().stream().flatMap(EntityModel::withInner))
                : Stream.of(part);
    }

    /** Whether the compiler has not found a type that the entity names. */
    public boolean waitsForTypes() {
        return members().stream().flatMap(Member::withInner).anyMatch(EntityModel::waitsForTypes);
    }

    private static boolean waitsForTypes(Member member) {
        Marks.References references = member.marks().references();
        return references != null && references.target().kind() == Target.Kind.MISSING || isMissing(member.shape());
    }

    private static boolean isMissing(TypeShape shape) {
        return shape instanceof TypeShape.MissingShape
                || shape instanceof TypeShape.HandleShape handle
                        && handle.target().kind() == Target.Kind.MISSING
                || shape.inner().anyMatch(EntityModel::isMissing);
    }

    /** Whether all that the entity leads to can be generated; where not, the mistake is reported at the entity led to. */
    public boolean isComplete() {
        return !waitsForTypes() && targets().allMatch(Target::isUsable);
    }

    private Stream<Target> targets() {
        return members().stream().flatMap(Member::withInner).flatMap(member -> {
            Marks.References references = member.marks().references();
            Stream<Target> referred = references == null ? Stream.empty() : Stream.of(references.target());
            return member.shape() instanceof TypeShape.HandleShape handle
                    ? Stream.concat(referred, Stream.of(handle.target()))
                    : referred;
        });
    }

    /** Whether generated code names something deprecated. */
    public boolean isDeprecated() {
        return form.deprecated()
                || members().stream().flatMap(Member::withInner).anyMatch(Member::deprecated);
    }

    /** The record's components. */
    public List<Member> members() {
        return parts.stream().map(Part::member).toList();
    }

    /** The generated table. */
    public JavaType table() {
        return type.companion("Table");
    }

    /** The generated interface of withers. */
    public JavaType withers() {
        return type.companion("With");
    }

    /** The type of the key: that of its only column, or the generated record. */
    public JavaType keyType() {
        List<ColumnModel> key = key();
        return key.size() == 1 ? key.get(0).shape().boxedType() : table().nested("Key");
    }
}
