// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Walk;
import java.util.Set;

/** Functions that only compute; any other might read or change something. */
final class KnownFunctions {
    private static final Set<String> ONLY_COMPUTING = Set.of("""
        abs btrim ceil coalesce concat concat_ws exp floor greatest initcap least left length ln lower lpad ltrim power \
        regexp_count regexp_match regexp_replace repeat replace reverse right round rpad rtrim sign split_part sqrt \
        starts_with strpos substring trunc upper width_bucket \
        grouping jsonb_set now to_jsonb count sum avg min max array_agg string_agg bool_and bool_or mode percentile_disc \
        percentile_cont row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value \
        generate_series unnest jsonb_to_recordset jsonb_array_elements jsonb_array_elements_text jsonb_each \
        jsonb_each_text\
        """.split(" "));

    private KnownFunctions() {}

    /** Whether this is such a function or aggregate. */
    static boolean onlyComputes(String name) {
        return ONLY_COMPUTING.contains(name);
    }

    /** Whether only such functions and aggregates are called, and no SQL of others stands between. */
    static boolean onlyCompute(Walk walk) {
        return !walk.hasRaw() && ONLY_COMPUTING.containsAll(walk.functions());
    }
}
