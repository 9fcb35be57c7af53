// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Walk;
import java.util.Set;

/** Functions that only compute; any other might read or change something, or yield another value when it is asked again. */
final class KnownFunctions {
    private static final Set<String> ONLY_COMPUTING =
            Set.of("""
                abs btrim ceil coalesce concat concat_ws exp floor greatest initcap least left length ln lower lpad ltrim power
                regexp_count regexp_match regexp_replace repeat replace reverse right round rpad rtrim sign split_part sqrt
                starts_with strpos substring to_char trunc upper width_bucket
                age current_date date_trunc extract localtimestamp now to_date to_timestamp
                array array_append array_position array_prepend array_remove array_replace array_to_string cardinality
                generate_series string_to_array unnest
                daterange int4range int8range isempty lower_inf numrange range_merge tsrange tstzrange upper_inf
                jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_array jsonb_build_object jsonb_each
                jsonb_each_text jsonb_path_exists jsonb_path_match jsonb_path_query
                jsonb_path_query_array jsonb_path_query_first jsonb_set
                jsonb_to_recordset jsonb_typeof to_jsonb
                phraseto_tsquery plainto_tsquery setweight to_tsquery to_tsvector ts_headline ts_rank ts_rank_cd
                websearch_to_tsquery
                abbrev broadcast family host hostmask masklen netmask network set_masklen similarity
                array_agg avg bool_and bool_or count grouping jsonb_agg jsonb_object_agg max min mode percentile_cont
                percentile_disc string_agg sum
                cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number
                """.strip().replace('\n', ' ').split(" "));

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
