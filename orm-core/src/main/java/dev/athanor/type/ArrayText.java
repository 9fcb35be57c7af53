// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of an array of one dimension (PostgreSQL manual, section 8.15.6): inside double quotes only the quote and the backslash are special. */
final class ArrayText {
    private final String text;
    private int position;

    private ArrayText(String text) {
        this.text = text;
    }

    /** The literal of elements. */
    static String of(@Nullable Object[] elements) {
        StringBuilder literal = new StringBuilder("{");
        for (Object element : elements) {
            literal.append(literal.length() == 1 ? "" : ",");
            if (element == null) {
                literal.append("NULL");
            } else {
                quote(literal, LiteralText.text(element));
            }
        }
        return literal.append('}').toString();
    }

    private static void quote(StringBuilder literal, String element) {
        literal.append('"');
        for (int i = 0; i < element.length(); i++) {
            char character = element.charAt(i);
            if (character == '"' || character == '\\') {
                literal.append('\\');
            }
            literal.append(character);
        }
        literal.append('"');
    }

    /**
     * The elements of what the server writes, such as <code>{a,"b c",NULL}</code> or, of an array that does not begin at 1, <code>[0:1]={a,b}</code>.
     *
     * @throws ConversionException when the array has more dimensions than one
     */
    static List<@Nullable String> elements(String text) {
        return new ArrayText(text.substring(text.indexOf('{') + 1)).elements();
    }

    private List<@Nullable String> elements() {
        List<@Nullable String> elements = new ArrayList<>();
        while (text.charAt(position) != '}') {
            elements.add(element());
            if (text.charAt(position) == ',') {
                position++;
            }
        }
        return elements;
    }

    private @Nullable String element() {
        if (text.charAt(position) == '{') {
            throw new ConversionException("the column holds an array of more than one dimension, which no List is:"
                    + " read it as text, or correct the row");
        }
        if (text.charAt(position) == '"') {
            return quoted();
        }
        int start = position;
        while (text.charAt(position) != ',' && text.charAt(position) != '}') {
            position++;
        }
        String plain = text.substring(start, position);
        return plain.equals("NULL") ? null : plain;
    }

    private String quoted() {
        StringBuilder element = new StringBuilder();
        for (position++; text.charAt(position) != '"'; position++) {
            if (text.charAt(position) == '\\') {
                position++;
            }
            element.append(text.charAt(position));
        }
        position++;
        return element.toString();
    }
}
