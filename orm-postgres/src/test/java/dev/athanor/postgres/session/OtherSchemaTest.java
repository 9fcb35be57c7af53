// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests of the session once more, with all tables in a schema that stands for the one they are declared in; one text that was missed finds no table. */
class OtherSchemaTest {
    /** Those who neither compare whole texts, nor name tables in SQL of their own, nor open a second database. */
    private static final String MEANT =
            ".*\\.(CollectionChange|ColumnSets|ComputedColumns|DefinedOutcomes|DeleteCascade|EnumTypes|GraphAdd|Handles"
                    + "|ManyToManyConditions|NamesInFlushes|PathsInChanges|ReferenceRings|RelationKinds|SkippedRows|SoftDelete|TypedKeys"
                    + "|WriteGrammar)Test";

    @Test
    void everythingWorksThere() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage(OtherSchemaTest.class.getPackageName()))
                                .filters(ClassNameFilter.includeClassNamePatterns(MEANT))
                                .configurationParameter(Workshop.SCHEMA, "Tenant 7")
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(100);
    }

    private static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getUniqueId() + ": " + failure.getException())
                .toList();
    }
}
