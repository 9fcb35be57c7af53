// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a piece of SQL that may be columns: neither in a literal nor of a function or of the type of a cast. */
public final class SqlNames {
    /** A name without quotes, in letters of any language. */
    static final String NAME = "[\\p{L}_][\\p{L}\\w$]*";

    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'"
            + "|::\\s*" + NAME + "(?:\\." + NAME + ")*"
            + "|" + NAME + "(?=\\s*\\()"
            + "|\"(?<quoted>(?:[^\"]|\"\")+)\""
            + "|(?<plain>" + NAME + ")"
            + "|\\d[\\w.]*");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private SqlNames() {}

    /** The names as they were written, save constants. */
    public static Set<String> written(String sql) {
        Set<String> names = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            String plain = token.group("plain");
            if (plain != null && !CONSTANTS.contains(plain.toLowerCase(Locale.ROOT))) {
                names.add(plain);
            } else if (token.group("quoted") != null) {
                names.add(token.group());
            }
        }
        return names;
    }

    /** Whether the SQL names the column; the server reads a name without quotes in lower case. */
    public static boolean hasColumn(String sql, String column) {
        String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
        return written(sql).stream()
                .anyMatch(name ->
                        name.equals(quoted) || name.toLowerCase(Locale.ROOT).equals(column));
    }
}
