// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with Java on the left and what it becomes on the right: a row for each call of {@code show} in a region of a test.
 *
 * <p>The left side is taken from the test's source, so it cannot say anything that was not compiled and run.
 */
public final class CodeTable {
    private static final String CALL = "show(";

    private final List<String> written;
    private final List<String> sent = new ArrayList<>();

    /** The table of a region, whose calls are still to come. */
    public CodeTable(String file, String region) {
        this.written = calls(Sources.region(Sources.JAVA.resolve(Path.of(file)), region));
    }

    private static List<String> calls(List<String> lines) {
        List<String> calls = new ArrayList<>();
        StringBuilder call = new StringBuilder();
        for (String line : lines) {
            String text = line.strip();
            boolean goesOn = text.startsWith(".") || call.isEmpty() || call.charAt(call.length() - 1) == '(';
            call.append(goesOn ? "" : " ").append(text);
            if (text.endsWith(");")) {
                calls.add(call.substring(CALL.length(), call.length() - 2));
                call.setLength(0);
            }
        }
        return calls;
    }

    /** The right side of the next row. */
    public void add(String sql) {
        sent.add(sql);
    }

    /** The table in Markdown. */
    public String markdown(String left, String right) {
        if (written.size() != sent.size()) {
            throw new AssertionError(written.size() + " calls stand in the region, but " + sent.size() + " were made");
        }
        StringBuilder table =
                new StringBuilder("| ").append(left).append(" | ").append(right).append(" |\n| --- | --- |\n");
        for (int i = 0; i < sent.size(); i++) {
            table.append("| ")
                    .append(cell(written.get(i)))
                    .append(" | ")
                    .append(cell(sent.get(i)))
                    .append(" |\n");
        }
        return table.toString();
    }

    /** A bar would end the cell, even inside code. */
    private static String cell(String code) {
        return '`' + code.replace("|", "\\|") + '`';
    }
}
