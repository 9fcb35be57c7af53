// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import java.util.List;

/** A step of the tour as plain text: a bar on the left joins the statements that went in one flight. */
final class Page {
    private static final String CONTINUED = "      ";

    private final int width;
    private final StringBuilder text = new StringBuilder();

    Page(int width) {
        this.width = width;
    }

    void title(int number, String title) {
        text.append("%2d  %s%n".formatted(number, title));
    }

    void flight(List<String> statements, int times) {
        String mark = times == 1 ? "" : "   (" + times + " times)";
        for (int i = 0; i < statements.size(); i++) {
            String bar = statements.size() == 1 ? "    ─ " : i == 0 ? "    ┌ " : i == statements.size() - 1 ? "    └ " : "    │ ";
            String next = statements.size() == 1 || i == statements.size() - 1 ? CONTINUED : "    │ ";
            String last = i == statements.size() - 1 ? mark : "";
            statements.get(i).lines().forEachOrdered(line -> {});
            wrapped(bar, next, statements.get(i) + last);
        }
    }

    void row(String row) {
        wrapped("    → ", CONTINUED, row);
    }

    void flights(int flights) {
        text.append("    %s%n".formatted(flights == 0 ? "no flight" : flights == 1 ? "1 flight" : flights + " flights"));
    }

    private void wrapped(String first, String next, String content) {
        String lead = first;
        for (String line : content.split("\n", -1)) {
            String rest = line;
            while (lead.length() + rest.length() > width) {
                int end = rest.lastIndexOf(' ', Math.max(1, width - lead.length()));
                if (end <= rest.length() - rest.stripLeading().length()) {
                    break;
                }
                text.append(lead).append(rest, 0, end).append('\n');
                rest = "  " + rest.substring(end + 1);
                lead = next;
            }
            text.append(lead).append(rest).append('\n');
            lead = next;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
