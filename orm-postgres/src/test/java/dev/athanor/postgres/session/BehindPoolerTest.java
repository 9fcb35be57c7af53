// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The tests of the session once more, with PgBouncer in transaction mode before the server; where the machine has one. */
@EnabledIf("isInstalled")
class BehindPoolerTest {
    /** Those who ask for what a transaction pooler does not give, and those who run others once more. */
    private static final String NOT_MEANT = ".*(BadInput|WritePlans|BehindPooler|OtherSchema)Test";

    static boolean isInstalled() {
        return Pooler.installed().isPresent();
    }

    @Test
    void everythingWorksThere() {
        Rerun.succeeds(
                Workshop.POOLED, "true", 200, includeClassNamePatterns(".*Test"), excludeClassNamePatterns(NOT_MEANT));
    }
}
