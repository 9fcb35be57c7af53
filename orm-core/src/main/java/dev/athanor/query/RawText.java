// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import java.util.ArrayList;
import java.util.List;

/** SQL with question marks for expressions, taken apart; a doubled one stays a question mark, and so does one between quotes, which the driver leaves alone. */
final class RawText {
    private RawText() {}

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
