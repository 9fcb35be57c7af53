// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element of an index as {@code @Index} says it: a component or an expression, and what follows it in {@code create index}.
 *
 * @param text all of it, as it was written
 * @param covered the component, or the expression's SQL
 * @param isExpression whether it is an expression
 * @param options collation, operator class and order as the server would print them; empty for none
 * @param isOrdered whether it says how it is ordered
 * @param isClear whether all of it can be understood
 */
public record IndexElement(
        String text, String covered, boolean isExpression, String options, boolean isOrdered, boolean isClear) {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|" + SqlNames.NAME + ")";
    private static final String QUALIFIED = NAME + "(?:\\." + NAME + ")?";
    /** An operator class; those without quotes are told from slips by their ending, which all of them have by custom. */
    private static final String OPERATORS = "(?:" + NAME + "\\.)?(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\w$]*_ops)";

    private static final Pattern OPTIONS = Pattern.compile(
            "(?:collate\\s+(?<collation>" + QUALIFIED + ")(?=\\s|$)\\s*)?"
                    + "(?:(?<operators>" + OPERATORS
                    + "(?:\\s*\\([^()]*\\))?)(?=\\s|$)\\s*)?"
                    + "(?:(?<direction>asc|desc)(?=\\s|$)\\s*)?"
                    + "(?:nulls\\s+(?<nulls>first|last))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CALL = Pattern.compile(QUALIFIED + "\\s*\\(");

    /** The element that a text says. */
    public static IndexElement of(String text) {
        String trimmed = text.strip();
        Matcher call = CALL.matcher(trimmed);
        boolean isExpression = trimmed.startsWith("(") || call.lookingAt();
        int end = isExpression ? closing(trimmed) : endOfWord(trimmed);
        String rest = trimmed.substring(end).strip();
        boolean isApart = rest.isEmpty() || Character.isWhitespace(trimmed.charAt(end));
        Matcher options = OPTIONS.matcher(rest);
        boolean isClear = isApart && end > 0 && options.matches();
        return new IndexElement(
                text,
                trimmed.substring(0, end),
                isExpression,
                isClear ? canonical(options) : "",
                isClear && (options.group("direction") != null || options.group("nulls") != null),
                isClear);
    }

    private static int endOfWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the first parenthesis has been closed; 0 where it is not. */
    private static int closing(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '\'' || each == '"') {
                quote = each;
            } else if (each == '(') {
                depth++;
            } else if (each == ')' && --depth == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /** In the words of the server, which leaves out what goes without saying: {@code asc}, and NULL as the greatest value. */
    private static String canonical(Matcher options) {
        StringBuilder text = new StringBuilder();
        if (options.group("collation") != null) {
            text.append(" collate ").append(options.group("collation"));
        }
        if (options.group("operators") != null) {
            text.append(' ').append(options.group("operators"));
        }
        boolean descends = "desc".equalsIgnoreCase(options.group("direction"));
        if (descends) {
            text.append(" desc");
        }
        String nulls = options.group("nulls");
        if (nulls != null && nulls.equalsIgnoreCase("first") != descends) {
            text.append(" nulls ").append(nulls.toLowerCase(Locale.ROOT));
        }
        return text.toString().strip();
    }
}
