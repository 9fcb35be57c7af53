// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;

import org.junit.jupiter.api.Test;

/** Tests of the session once more, with all tables in a schema that stands for the one they are declared in; one text that was missed finds no table. */
class OtherSchemaTest {
    /** Those who neither compare whole texts, nor name tables in SQL of their own, nor open a second database. */
    private static final String MEANT =
            ".*\\.(CollectionChange|ColumnSets|ComputedColumns|DefinedOutcomes|DeleteCascade|EnumTypes|GraphAdd|Handles"
                    + "|ManyToManyConditions|NamesInFlushes|PathsInChanges|ReferenceRings|RelationKinds|SkippedRows|SoftDelete|TypedKeys"
                    + "|WriteGrammar)Test";

    @Test
    void everythingWorksThere() {
        Rerun.succeeds(Workshop.SCHEMA, "Tenant 7", 100, includeClassNamePatterns(MEANT));
    }
}
