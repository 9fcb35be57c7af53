// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lays out generated source as a person would, where JavaPoet does not: short Javadoc in one line, long lines broken, nothing in the air. */
final class SourceLayout {
    private static final int WIDTH = 120;
    private static final String CONTINUATION = " ".repeat(8);

    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.*)\n *\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\) \\{\n *}");
    private static final Pattern PRIVATE_FIELDS =
            Pattern.compile("(?m)(^ +private [^\n]*;\n)\n(?= +private [^\n]*;\n)");
    /** JavaPoet puts a blank behind the dot of an annotated nested type. */
    private static final Pattern ANNOTATED_NESTED = Pattern.compile("(\\w\\.) (?=@Nullable )");

    /** A place where a line may be broken, and how deep in brackets it is. */
    private record Break(int position, int depth) {}

    private SourceLayout() {}

    static String of(String source) {
        String compact = SHORT_JAVADOC.matcher(source).replaceAll("$1/** $2 */");
        compact = EMPTY_BODY.matcher(compact).replaceAll(") {}");
        compact = PRIVATE_FIELDS.matcher(compact).replaceAll("$1");
        List<String> lines = new ArrayList<>();
        for (String line : compact.split("\n", -1)) {
            addLine(line, lines);
        }
        return String.join("\n", lines);
    }

    private static void addLine(String line, List<String> lines) {
        if (line.indexOf('"') < 0) {
            line = ANNOTATED_NESTED.matcher(line).replaceAll("$1");
        }
        String text = line.stripLeading();
        boolean breakable = !text.startsWith("*") && !text.startsWith("/") && !text.startsWith("import");
        if (breakable) {
            addBroken(line, line.substring(0, line.length() - text.length()), lines);
        } else {
            lines.add(line);
        }
    }

    /** What is nested deeper is indented deeper. */
    private static void addBroken(String line, String indent, List<String> lines) {
        String rest = line;
        int depth = 0;
        int lastDepth = -1;
        int level = 0;
        for (Break next = breakOf(rest, depth); next != null; next = breakOf(rest, depth)) {
            level = next.depth() > lastDepth ? level + 1 : next.depth() < lastDepth ? Math.max(1, level - 1) : level;
            lastDepth = next.depth();
            depth = next.depth();
            lines.add(rest.substring(0, next.position()).stripTrailing());
            rest = indent
                    + CONTINUATION.repeat(level)
                    + rest.substring(next.position()).stripLeading();
        }
        lines.add(rest);
    }

    /** The last place of the outermost level that fits; null where there is none, or no need. */
    private static @Nullable Break breakOf(String line, int depthBefore) {
        if (line.length() <= WIDTH) {
            return null;
        }
        Break best = null;
        int depth = depthBefore;
        boolean quoted = false;
        int begin = line.length() - line.stripLeading().length();
        for (int i = begin; i < WIDTH; i++) {
            char each = line.charAt(i);
            if (quoted) {
                if (each == '\\') {
                    i++;
                } else if (each == '"') {
                    quoted = false;
                }
            } else if (each == '"') {
                quoted = true;
            } else if (opens(line, i)) {
                depth++;
            } else if (closes(line, i)) {
                depth--;
            } else if (each == ' ' && breaks(line, i) && (best == null || depth <= best.depth())) {
                best = new Break(i, depth);
            }
        }
        return best;
    }

    private static boolean opens(String line, int i) {
        return "({".indexOf(line.charAt(i)) >= 0 || line.charAt(i) == '<' && line.charAt(i - 1) != ' ';
    }

    private static boolean closes(String line, int i) {
        return ")}".indexOf(line.charAt(i)) >= 0
                || line.charAt(i) == '>' && line.charAt(i - 1) != '-' && line.charAt(i - 1) != ' ';
    }

    /** Behind a comma or an assignment, before an operator. */
    private static boolean breaks(String line, int blank) {
        return line.startsWith(",", blank - 1)
                || line.startsWith(" =", blank - 2)
                || line.startsWith(" && ", blank)
                || line.startsWith(" || ", blank)
                || line.startsWith(" ? ", blank) && !line.startsWith("<", blank - 1)
                || line.startsWith(" : ", blank)
                || line.startsWith(" + ", blank);
    }
}
