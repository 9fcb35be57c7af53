// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import java.util.ArrayList;
import java.util.List;

/** SQL with question marks for expressions, taken apart; a doubled one stays a question mark. */
final class RawText {
    private RawText() {}

    static List<String> pieces(String sql) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < sql.length(); i++) {
            if (sql.startsWith("??", i)) {
                piece.append("??");
                i++;
            } else if (sql.charAt(i) == '?') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(sql.charAt(i));
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
