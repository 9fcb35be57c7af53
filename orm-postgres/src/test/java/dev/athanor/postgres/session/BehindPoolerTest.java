// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The tests of the session once more, with PgBouncer in transaction mode before the server; where the machine has one. */
@EnabledIf("isInstalled")
class BehindPoolerTest {
    /** Those who ask for what a transaction pooler does not give, and this class. */
    private static final String NOT_MEANT = ".*(BehindPooler|BadInput|WritePlans)Test";

    static boolean isInstalled() {
        return Pooler.installed().isPresent();
    }

    @Test
    void everythingWorksThere() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage(BehindPoolerTest.class.getPackageName()))
                                .filters(
                                        ClassNameFilter.includeClassNamePatterns(".*Test"),
                                        ClassNameFilter.excludeClassNamePatterns(NOT_MEANT))
                                .configurationParameter(Workshop.POOLED, "true")
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(200);
    }

    private static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .flatMap(
                        failure -> Stream.of(failure.getTestIdentifier().getUniqueId() + ": " + failure.getException()))
                .toList();
    }
}
