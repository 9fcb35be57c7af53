// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.session.edited.DrawerTable.DRAWER;
import static dev.athanor.postgres.session.edited.PaperTable.PAPER;

import dev.athanor.postgres.session.edited.DrawerTable;
import dev.athanor.postgres.session.edited.Paper;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.RecordAssignment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A component of a paper that two sides may change, with three values each: few, so that both come to the same one now and then. */
enum Component {
    TITLE("title = '%s'", "title", "a", "b", "c"),
    REMARK("remark = '%s'", "remark", "x", "y", "z"),
    PAGES("pages = %s", "pages::text", "1", "2", "3"),
    PRICE("price = %s", "price::text", "1.50", "2.50", "3.50"),
    TAGS("tags = '%s'", "tags::text", "{}", "{red}", "{red,blue}"),
    SCAN("scan = '%s'", "scan::text", "\\x01", "\\x02", "\\x0203"),
    LAYOUT("layout = '{\"columns\": 2, \"font\": \"%s\"}'", "layout ->> 'font'", "mono", "sans", "serif"),
    DRAWER_OF("(drawer_hall, drawer_number) = (%s)", "drawer_hall || ',' || drawer_number", "A,1", "A,2", "B,1");

    /** How many values there are. */
    static final int VALUES = 3;

    private final String assignment;
    private final String expression;
    private final List<String> texts;

    Component(String assignment, String expression, String... texts) {
        this.assignment = assignment;
        this.expression = expression;
        this.texts = List.of(texts);
    }

    /** As errors name it. */
    String component() {
        return this == DRAWER_OF ? "drawer" : name().toLowerCase(Locale.ROOT);
    }

    /** What plain SQL assigns. */
    String sql(int value) {
        String text = text(value);
        return assignment.formatted(this == DRAWER_OF ? "'" + text.substring(0, 1) + "', " + text.substring(2) : text);
    }

    /** What plain SQL selects. */
    String expression() {
        return expression;
    }

    /** What that yields. */
    String text(int value) {
        return texts.get(value);
    }

    /** What a session is told. */
    RecordAssignment<Paper> change(int value) {
        String text = text(value);
        return switch (this) {
            case TITLE -> PAPER.title.set(text);
            case REMARK -> PAPER.remark.set(text);
            case PAGES -> PAPER.pages.set(Integer.valueOf(text));
            case PRICE -> PAPER.price.set(new BigDecimal(text));
            case TAGS ->
                PAPER.tags.set(List.of(List.<String>of(), List.of("red"), List.of("red", "blue"))
                        .get(value));
            case SCAN ->
                PAPER.scan.set(List.of(new byte[] {1}, new byte[] {2}, new byte[] {2, 3})
                        .get(value));
            case LAYOUT -> PAPER.layout.set(new Paper.Layout(2, text));
            case DRAWER_OF ->
                PAPER.drawer.set(ToOne.to(
                        DRAWER, new DrawerTable.Key(text.substring(0, 1), Integer.parseInt(text.substring(2)))));
        };
    }
}
