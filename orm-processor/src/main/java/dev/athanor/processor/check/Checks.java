// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.JavaType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All rules an entity must obey. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            KeyRules::check,
            VersionRules::check,
            CriteriaRules::check,
            ColumnRules::check,
            PlacementRules::check,
            FillingRules::check,
            RelationRules::check,
            InverseRules::check,
            LinkRules::check,
            ReferenceRules::check,
            JsonRules::check,
            NameRules::check,
            MemberRules::check,
            ConstraintRules::check,
            IndexRules::check,
            ConstraintNameRules::check);

    private Checks() {}

    /**
     * The mistakes of one entity; none of them hides another.
     *
     * @param earlier the entities of the compilation that were checked before this one
     * @param written the top-level types that sources of this compilation declare
     */
    public static List<Diagnostic> of(EntityModel entity, Collection<EntityModel> earlier, Set<String> written) {
        Findings findings = new Findings(entity.type().nestedName());
        FormRules.check(entity, findings);
        if (findings.all().isEmpty()) {
            RULES.forEach(rule -> rule.check(entity, findings));
            checkGeneratedNames(entity, earlier, written, findings);
            checkTable(entity, earlier, findings);
            LinkRules.checkTables(entity, earlier, findings);
        }
        return findings.all();
    }

    private static void checkGeneratedNames(
            EntityModel entity, Collection<EntityModel> earlier, Set<String> written, Findings findings) {
        for (JavaType generated : List.of(entity.table(), entity.withers())) {
            String name = generated.canonicalName();
            Optional<String> owner = written.contains(name)
                    ? Optional.of("a type in your sources")
                    : earlier.stream()
                            .filter(other -> other.table().equals(generated))
                            .findFirst()
                            .map(other -> "the entity " + other.type());
            owner.ifPresent(taken -> findings.report(
                    entity.source(),
                    Message.GENERATED_NAME_TAKEN,
                    entity.type().nestedName(),
                    generated.nestedName(),
                    taken));
        }
    }

    /** Entities of different packages may belong to different databases; {@code Schema.of} is where they would meet. */
    private static void checkTable(EntityModel entity, Collection<EntityModel> earlier, Findings findings) {
        earlier.stream()
                .filter(other -> other.form().isRecord()
                        && other.type().packageName().equals(entity.type().packageName())
                        && other.tableName().equals(entity.tableName())
                        && other.mark().schema().equals(entity.mark().schema()))
                .forEach(other -> findings.report(
                        entity.source(),
                        Message.TABLE_TAKEN,
                        entity.type().nestedName(),
                        other.type().nestedName(),
                        entity.tableName()));
    }
}
