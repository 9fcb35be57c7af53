// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/** Text that comes from outside, for one line of a log: what could end the line, or steer a terminal, is written as an escape. */
final class LogText {
    private LogText() {}

    /** The same text with control characters, line separators and marks of direction as the escapes that Java has for them. */
    static String oneLine(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSteering(c) && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                append(escaped, c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static boolean isSteering(char c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static void append(StringBuilder escaped, char c) {
        switch (c) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                if (isSteering(c)) {
                    escaped.append(String.format("\\u%04x", (int) c));
                } else {
                    escaped.append(c);
                }
            }
        }
    }
}
