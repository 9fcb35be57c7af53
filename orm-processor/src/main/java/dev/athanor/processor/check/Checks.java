// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.JavaType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** All rules an entity must obey. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            KeyRules::check,
            VersionRules::check,
            ColumnRules::check,
            PlacementRules::check,
            RelationRules::check,
            ReferenceRules::check,
            JsonRules::check,
            NameRules::check,
            MemberRules::check,
            ConstraintRules::check);

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
        }
        return findings.all();
    }

    private static void checkGeneratedNames(
            EntityModel entity, Collection<EntityModel> earlier, Set<String> written, Findings findings) {
        for (JavaType generated : List.of(entity.table(), entity.withers())) {
            String name = generated.canonicalName();
            if (written.contains(name)) {
                report(entity, generated, "a type in your sources", findings);
            }
            earlier.stream()
                    .filter(other -> other.table().equals(generated) || other.withers().equals(generated))
                    .forEach(other -> report(entity, generated, "the entity " + other.type(), findings));
        }
    }

    private static void report(EntityModel entity, JavaType generated, String owner, Findings findings) {
        findings.report(
                entity.source(), Message.GENERATED_NAME_TAKEN, entity.type().nestedName(), generated.nestedName(), owner);
    }

    private static void checkTable(EntityModel entity, Collection<EntityModel> earlier, Findings findings) {
        earlier.stream()
                .filter(other -> other.form().isRecord()
                        && other.tableName().equals(entity.tableName())
                        && Objects.equals(other.mark().schema(), entity.mark().schema()))
                .forEach(other -> findings.report(
                        entity.source(),
                        Message.TABLE_TAKEN,
                        entity.type().nestedName(),
                        other.type().nestedName(),
                        entity.tableName()));
    }
}
