// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Raw;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** SQL with question marks for expressions, taken apart; a doubled one stays a question mark, and so does one between quotes, which the driver leaves alone. */
final class RawText {
    private static final Pattern QUOTED = Pattern.compile("'[^']*+'|\"[^\"]*+\"");

    private RawText() {}

    /** A whole statement; one only, for it travels with others, between which there are semicolons. */
    static Raw<?> statement(String sql, Expression<?>... expressions) {
        if (sql.isBlank() || QUOTED.matcher(sql).replaceAll("").indexOf(';') >= 0) {
            throw new StatementBuildException("raw SQL is one statement, without a semicolon behind it: write one");
        }
        return new Raw<>(pieces(sql), List.of(expressions), SqlTypes.TEXT);
    }

    static List<String> pieces(String sql) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char character = sql.charAt(i);
            if (quote != 0 || character == '\'' || character == '"') {
                quote = quote == 0 ? character : quote == character ? 0 : quote;
                piece.append(character);
            } else if (sql.startsWith("??", i)) {
                piece.append("??");
                i++;
            } else if (character == '?') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(character);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
