// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Walk;
import java.util.Set;

/** Functions that only compute; any other might read or change something. */
final class KnownFunctions {
    private static final Set<String> ONLY_COMPUTING = Set.of(("abs btrim coalesce jsonb_set length lower to_jsonb"
        + " upper count sum avg min max array_agg string_agg bool_and bool_or mode percentile_disc percentile_cont"
        + " row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value")
            .split(" "));

    private KnownFunctions() {}

    /** Whether only such functions and aggregates are called. */
    static boolean onlyCompute(Walk walk) {
        return ONLY_COMPUTING.containsAll(walk.functions());
    }
}
