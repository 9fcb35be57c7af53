// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests of the session once more, in surroundings that a {@link Workshop} makes when a parameter says so. */
final class Rerun {
    private Rerun() {}

    /** Runs the classes that the filters let through, and makes sure that they succeed and are as many tests as are meant. */
    static void succeeds(String parameter, String value, int moreThan, ClassNameFilter... classes) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage(Rerun.class.getPackageName()))
                                .filters(classes)
                                .configurationParameter(parameter, value)
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(moreThan);
    }

    private static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getUniqueId() + ": " + failure.getException())
                .toList();
    }
}
