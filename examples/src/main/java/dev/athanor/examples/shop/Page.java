// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import java.util.ArrayList;
import java.util.List;

/** A step of the tour as plain text: a bracket on the left joins the statements that went in one flight. */
final class Page {
    private static final String INDENT = "    ";

    private final int width;
    private final StringBuilder text = new StringBuilder();

    Page(int width) {
        this.width = width - 2 * INDENT.length();
    }

    void title(int number, String title) {
        text.append("%2d  %s\n".formatted(number, title));
    }

    void flight(List<String> statements, int times) {
        List<String> lines = new ArrayList<>();
        statements.forEach(statement -> addWrapped(statement, lines));
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            String bracket = last == 0 ? "─ " : i == 0 ? "┌ " : i == last ? "└ " : "│ ";
            String repeated = i == last && times > 1 ? "   (" + times + " times)" : "";
            line(bracket + lines.get(i) + repeated);
        }
    }

    void row(String row) {
        line("→ " + row);
    }

    void flights(int flights) {
        line(flights == 0 ? "no flight" : flights == 1 ? "1 flight" : flights + " flights");
    }

    private void line(String content) {
        text.append(INDENT).append(content).append('\n');
    }

    private void addWrapped(String statement, List<String> lines) {
        for (String line : statement.split("\n", -1)) {
            String rest = line;
            int space = rest.lastIndexOf(' ', width);
            while (rest.length() > width && space > INDENT.length()) {
                lines.add(rest.substring(0, space));
                rest = INDENT + rest.substring(space + 1);
                space = rest.lastIndexOf(' ', width);
            }
            lines.add(rest);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
