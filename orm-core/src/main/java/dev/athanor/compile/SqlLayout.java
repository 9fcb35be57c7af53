// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a statement on several lines, for people: each clause on its own, conditions below each other, queries in parentheses indented.
 *
 * <p>Only white space between words changes, so that the server takes both forms for the same; equal texts have equal layouts. A text with comments or
 * dollar quotes, which only a raw part can bring in, stays as it is.
 */
public final class SqlLayout {
    /** A line that is longer is broken behind its next comma. */
    private static final int WIDE = 100;

    private static final Pattern TOKEN =
            Pattern.compile("'[^']*+'|\"[^\"]*+\"|[\\p{L}\\p{N}_.]+|[(),;'\"]|[^\\s\\p{L}\\p{N}_.(),;'\"]+");
    private static final Pattern UNTOUCHED = Pattern.compile("--|/\\*|\\$|\\b[eE]'");
    private static final Set<String> QUERIES =
            Set.of("select", "with", "values", "insert", "update", "delete", "merge");
    private static final Set<String> JOINS = Set.of("left", "right", "full", "inner", "cross");
    private static final Set<String> LOCKS = Set.of("update", "no", "share", "key");
    private static final Set<String> CONDITIONS = Set.of("where", "having");

    private final StringBuilder text = new StringBuilder();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final List<MatchResult> tokens;
    private int lineStart;
    private int lineIndent;

    /** What stands between two parentheses, or the whole: a query is laid out, anything else stays in its line. */
    private static final class Block {
        private final boolean query;
        private final int indent;
        private String clause = "";
        private int cases;
        private boolean between;

        Block(boolean query, int indent) {
            this.query = query;
            this.indent = indent;
        }
    }

    private SqlLayout(String sql) {
        Matcher matcher = TOKEN.matcher(sql);
        this.tokens = matcher.results().toList();
    }

    /** The text on several lines, without a line break at its end; {@code sql} is one line, as statements are compiled. */
    public static String of(String sql) {
        return UNTOUCHED.matcher(sql).find() ? sql : new SqlLayout(sql).laidOut();
    }

    private String laidOut() {
        blocks.push(new Block(true, 0));
        for (int i = 0; i < tokens.size(); i++) {
            switch (token(i)) {
                case "(" -> open(i);
                case ")" -> close(i);
                case "," -> comma();
                case ";" -> statementEnds();
                default -> word(i);
            }
        }
        return text.toString();
    }

    private void open(int i) {
        space(i);
        text.append('(');
        boolean query = QUERIES.contains(token(i + 1));
        int deeper = CONDITIONS.contains(block().clause) ? 4 : 2;
        blocks.push(new Block(query, block().indent + (query ? deeper : 0)));
        if (query) {
            newLine(block().indent);
        }
    }

    /** A parenthesis too many, of a raw part, closes nothing. */
    private void close(int i) {
        Block closed = blocks.size() > 1 ? blocks.pop() : new Block(false, 0);
        if (closed.query) {
            newLine(closed.indent - 2);
        } else {
            space(i);
        }
        text.append(')');
    }

    private void comma() {
        text.append(',');
        if (block().clause.equals("with")) {
            newLine(block().indent);
        } else if (text.length() - lineStart > WIDE) {
            newLine(block().indent + 4);
        }
    }

    private void statementEnds() {
        text.append(';');
        blocks.clear();
        blocks.push(new Block(true, 0));
        newLine(0);
    }

    private void word(int i) {
        Block block = block();
        String word = token(i);
        if (block.query && block.cases == 0) {
            String clause = clauseAt(i);
            if (!clause.isEmpty()) {
                block.clause = clause;
                newLine(block.indent);
            } else if (isConnective(block, word)) {
                newLine(block.indent + 2);
            }
        }
        block.between = word.equals("between") || (block.between && !word.equals("and"));
        block.cases += word.equals("case") ? 1 : word.equals("end") && block.cases > 0 ? -1 : 0;
        space(i);
        text.append(word);
    }

    private static boolean isConnective(Block block, String word) {
        return CONDITIONS.contains(block.clause) && (word.equals("or") || (word.equals("and") && !block.between));
    }

    /** The clause that begins with a word; empty where none does. */
    private String clauseAt(int i) {
        String word = token(i);
        String before = token(i - 1);
        String next = token(i + 1);
        boolean begins = switch (word) {
            case "with" -> block().clause.isEmpty();
            case "select",
                    "where",
                    "having",
                    "window",
                    "limit",
                    "returning",
                    "union",
                    "except",
                    "intersect",
                    "insert",
                    "delete",
                    "merge",
                    "values" -> true;
            case "offset" -> !before.equals("with");
            case "update" ->
                !before.equals("for") && !before.equals("key") && !before.equals("do") && !before.equals("then");
            case "from" -> !before.equals("distinct") && !before.equals("delete");
            case "group", "order" -> next.equals("by");
            case "fetch" -> next.equals("first");
            case "for" -> LOCKS.contains(next);
            case "on" -> next.equals("conflict");
            case "set" -> block().clause.equals("update");
            case "using" -> block().clause.equals("delete") || block().clause.equals("merge");
            case "when" -> next.equals("matched") || next.equals("not");
            case "join" -> !JOINS.contains(before);
            default -> JOINS.contains(word) && next.equals("join");
        };
        return begins ? word : "";
    }

    private Block block() {
        return blocks.element();
    }

    private String token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).group() : "";
    }

    /** A space where the text has one, unless a line begins here. */
    private void space(int i) {
        boolean spaced = i > 0 && tokens.get(i - 1).end() < tokens.get(i).start();
        if (spaced && !isAtLineStart()) {
            text.append(' ');
        }
    }

    private boolean isAtLineStart() {
        return text.length() == lineStart + lineIndent;
    }

    private void newLine(int indent) {
        if (isAtLineStart()) {
            text.setLength(lineStart);
        } else {
            text.append('\n');
        }
        lineStart = text.length();
        lineIndent = indent;
        text.append(" ".repeat(indent));
    }
}
