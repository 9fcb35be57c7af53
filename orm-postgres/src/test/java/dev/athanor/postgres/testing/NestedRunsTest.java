// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.testing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What the extension does for a whole run of tests: those that must fail, and those that run at the same time. */
class NestedRunsTest {

    @Test
    void testsThatForgetSomethingFailAndHearWhat() {
        Map<String, String> failures = failures(run(Forgetful.Rollback.class, false));
        assertThat(failures)
                .containsOnlyKeys(
                        "forgetsToCommit(Session)",
                        "forgetsToCommitASessionOfItsOwn(Database)",
                        "forgetsToClose(Database)",
                        "failsForAnotherReason(Session)",
                        "asksForADatabaseThatNobodySees(TestDatabase)");
        assertThat(failures.get("forgetsToCommit(Session)"))
                .contains("pending changes that are lost: 2. Call commit()");
        assertThat(failures.get("forgetsToCommitASessionOfItsOwn(Database)")).contains("changes that are lost: 1.");
        assertThat(failures.get("forgetsToClose(Database)")).contains("not closed: 1. Open them in try-with-resources");
        assertThat(failures.get("failsForAnotherReason(Session)")).isEqualTo("another reason");
        assertThat(failures.get("asksForADatabaseThatNobodySees(TestDatabase)"))
                .contains("use AthanorExtension.databasePerTest");
    }

    @Test
    void testsThatCostMoreThanTheirBudgetFailAndHearWhatWasSent() {
        TestExecutionSummary summary = run(Overdrawn.class, false);
        Map<String, String> failures = failures(summary);
        assertThat(failures)
                .containsOnlyKeys(
                        "sendsOneStatementTooMany(Session)",
                        "takesOneFlightTooMany(Session)",
                        "countsADatabaseItWasGivenBefore()",
                        "failsForAnotherReason(Session)",
                        "limitsNothing()");
        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
        assertThat(failures.get("sendsOneStatementTooMany(Session)")).matches("""
            The budget allows statements: 1, but there were 2:
              \\[\\d+] select id, title from notes where id = \\? -- \\(bigint\\) 0 rows
              \\[\\d+] select id, title from notes where id = \\? -- \\(bigint\\) 0 rows\
            """);
        assertThat(failures.get("takesOneFlightTooMany(Session)"))
                .startsWith("The budget allows flights: 1, but there were 2:\n");
        assertThat(failures.get("countsADatabaseItWasGivenBefore()"))
                .startsWith("The budget allows flights: 0, but there were 1:\n");
        assertThat(failures.get("failsForAnotherReason(Session)")).isEqualTo("another reason");
        assertThat(failures.get("limitsNothing()")).contains("@Budget(statements = 2, flights = 1)");
    }

    @Test
    void nothingIsSuppliedForAWholeClass() {
        assertThat(failures(run(Forgetful.OncePerClass.class, false)).values())
                .singleElement()
                .asString()
                .contains("A Session belongs to one test");
    }

    @Test
    void testsThatRunAtTheSameTimeDoNotMeet() {
        TestExecutionSummary summary = run(Simultaneous.Pair.class, true);
        assertThat(failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    }

    private static TestExecutionSummary run(Class<?> tests, boolean parallel) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .configurationParameter(
                                        "junit.jupiter.execution.parallel.enabled", String.valueOf(parallel))
                                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                                .configurationParameter(
                                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                                .build(),
                        listener);
        return listener.getSummary();
    }

    /** The messages of the tests that failed, by their names. */
    private static Map<String, String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .collect(toMap(
                        failure -> failure.getTestIdentifier().getDisplayName(),
                        failure -> String.valueOf(failure.getException().getMessage())));
    }
}
