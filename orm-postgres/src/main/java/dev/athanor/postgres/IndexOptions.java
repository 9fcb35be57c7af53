// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an index says of its keys besides what they are, cut out of the statement by which the server would create it again. */
final class IndexOptions {
    private static final Pattern KEYS = Pattern.compile(" USING \\w+ \\(");

    private IndexOptions() {}

    /**
     * The collation, the operator class and the order of each key; empty where they are the usual ones.
     *
     * @param statement as {@code pg_get_indexdef} writes it
     * @param keys as the statement begins each
     */
    static List<String> of(String statement, List<String> keys) {
        Matcher first = KEYS.matcher(statement);
        List<String> options = new ArrayList<>();
        int place = first.find() ? first.end() : statement.length();
        for (String key : keys) {
            int behind = Math.min(place + key.length(), statement.length());
            int end = end(statement, behind);
            options.add(statement.substring(behind, end).strip());
            place = Math.min(end + ", ".length(), statement.length());
        }
        return options;
    }

    /** The comma or the parenthesis that ends a key, from a place outside quotes and parentheses. */
    private static int end(String statement, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < statement.length(); i++) {
            char each = statement.charAt(i);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (depth == 0 && (each == ',' || each == ')')) {
                return i;
            } else if (each == '(' || each == ')') {
                depth += each == '(' ? 1 : -1;
            }
        }
        return statement.length();
    }
}
