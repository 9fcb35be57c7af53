// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.util.HexFormat;

/**
 * The address of a network card, such as {@code 08:00:2b:01:02:03}: what a column of the type {@code macaddr} holds.
 *
 * @param bits its 48 bits
 */
public record MacAddress(long bits) {
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":");

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException when it has more than 48 bits
     */
    public MacAddress {
        if (bits >>> 48 != 0) {
            throw new IllegalArgumentException("an address of a network card has 48 bits");
        }
    }

    /**
     * The address of a text such as {@code 08:00:2b:01:02:03}.
     *
     * @throws IllegalArgumentException when the text is no such address
     */
    public static MacAddress of(String text) {
        byte[] bytes = PAIRS.parseHex(text);
        if (bytes.length != 6) {
            throw new IllegalArgumentException("not the address of a network card: write it as 08:00:2b:01:02:03");
        }
        long bits = 0;
        for (byte each : bytes) {
            bits = bits << 8 | each & 0xff;
        }
        return new MacAddress(bits);
    }

    /** {@code 08:00:2b:01:02:03}. */
    @Override
    public String toString() {
        byte[] bytes = new byte[6];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bits >> 8 * (5 - i));
        }
        return PAIRS.formatHex(bytes);
    }
}
