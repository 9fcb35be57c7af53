// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's text cannot hold; the driver would send NUL to be refused and change a lone surrogate to a question mark without a word. */
final class Texts {
    private Texts() {}

    static @Nullable String refusal(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == 0) {
                return "contains the character NUL, which PostgreSQL cannot store: remove it";
            }
            if (Character.isSurrogate(character)) {
                if (Character.isHighSurrogate(character)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1))) {
                    i++;
                } else {
                    return "contains half of a surrogate pair, which has no UTF-8 form: remove it";
                }
            }
        }
        return null;
    }

    /** Bytes in PostgreSQL's hex form (manual, section 8.4.1). */
    static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    static @Nullable String refusal(String value, int length) {
        if (value.length() > length && value.codePointCount(0, value.length()) > length) {
            return "is longer than " + length + " characters: shorten it, or raise @Column(length = …)";
        }
        return refusal(value);
    }
}
