// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of COPY: values between tabs, rows ended by a line feed, NULL as {@code \N}, and what would be taken for one of these with a backslash
 * in front (PostgreSQL manual, COPY, section "Text Format").
 */
final class CopyText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    CopyText(int capacity) {
        this.bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void endRow() {
        put('\n');
    }

    /** The value of one column of the row, counted from 0: what {@code SqlType.element} yields, or null. */
    void value(@Nullable Object element, int column) {
        if (column > 0) {
            put('\t');
        }
        if (element == null) {
            put('\\');
            put('N');
        } else if (element instanceof String text) {
            escaped(text);
        } else if (element instanceof Integer || element instanceof Long || element instanceof Short) {
            integer(((Number) element).longValue());
        } else if (element instanceof Number number) {
            plain(number.toString());
        } else if (element instanceof UUID id) {
            uuid(id);
        } else if (element instanceof Boolean truth) {
            put(truth ? 't' : 'f');
        } else if (element instanceof byte[] binary) {
            hex(binary);
        } else if (element instanceof OffsetDateTime moment) {
            moment(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), "+00");
        } else if (element instanceof LocalDateTime moment) {
            moment(moment, "");
        } else if (element instanceof LocalDate date) {
            date(date);
            era(date);
        } else {
            escaped(element.toString());
        }
    }

    private void escaped(String text) {
        int length = text.length();
        reserve(2L * length);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                escapedWide(text, i);
                return;
            }
            escapedOne((byte) character);
        }
    }

    /** The rest of a text that has other characters than those of ASCII. Behind one of them no byte of UTF-8 is below 0x80. */
    private void escapedWide(String text, int from) {
        byte[] rest = text.substring(from).getBytes(StandardCharsets.UTF_8);
        reserve(2L * rest.length);
        for (byte next : rest) {
            escapedOne(next);
        }
    }

    private void escapedOne(byte next) {
        int letter = switch (next) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
        if (letter == 0) {
            bytes[size++] = next;
        } else {
            bytes[size++] = '\\';
            bytes[size++] = (byte) letter;
        }
    }

    /** A text of ASCII without anything to escape. */
    @SuppressWarnings("deprecation") // the one conversion that copies no byte twice; it is right for ASCII
    private void plain(String text) {
        int length = text.length();
        reserve(length);
        text.getBytes(0, length, bytes, size);
        size += length;
    }

    private void integer(long number) {
        if (number == Long.MIN_VALUE) {
            plain(Long.toString(number));
            return;
        }
        reserve(20);
        if (number < 0) {
            bytes[size++] = '-';
        }
        long rest = Math.abs(number);
        int digits = 1;
        for (long power = 10; power <= rest && digits < 19; power *= 10) {
            digits++;
        }
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    private void uuid(UUID id) {
        reserve(36);
        hex(id.getMostSignificantBits(), 60, 32);
        bytes[size++] = '-';
        hex(id.getMostSignificantBits(), 28, 16);
        bytes[size++] = '-';
        hex(id.getMostSignificantBits(), 12, 0);
        bytes[size++] = '-';
        hex(id.getLeastSignificantBits(), 60, 48);
        bytes[size++] = '-';
        hex(id.getLeastSignificantBits(), 44, 0);
    }

    /** The hexadecimal digits of the bits from one shift down to another. */
    private void hex(long bits, int from, int to) {
        for (int shift = from; shift >= to; shift -= 4) {
            bytes[size++] = HEX[(int) (bits >> shift) & 0xf];
        }
    }

    private void hex(byte[] binary) {
        reserve(3L + 2L * binary.length);
        bytes[size++] = '\\';
        bytes[size++] = '\\';
        bytes[size++] = 'x';
        for (byte next : binary) {
            bytes[size++] = HEX[(next >> 4) & 0xf];
            bytes[size++] = HEX[next & 0xf];
        }
    }

    /** The server counts no year 0: the year before 1 is 1 BC. */
    private void moment(LocalDateTime moment, String offset) {
        date(moment.toLocalDate());
        put(' ');
        time(moment.toLocalTime());
        plain(offset);
        era(moment.toLocalDate());
    }

    private void date(LocalDate date) {
        int year = date.get(ChronoField.YEAR_OF_ERA);
        if (year > 9999) {
            plain(Integer.toString(year));
        } else {
            digits(year, 1000);
        }
        put('-');
        digits(date.getMonthValue(), 10);
        put('-');
        digits(date.getDayOfMonth(), 10);
    }

    private void era(LocalDate date) {
        if (date.getYear() <= 0) {
            plain(" BC");
        }
    }

    private void time(LocalTime time) {
        digits(time.getHour(), 10);
        put(':');
        digits(time.getMinute(), 10);
        put(':');
        digits(time.getSecond(), 10);
        put('.');
        digits(time.getNano() / 1000, 100_000);
    }

    private void digits(int number, int unit) {
        for (int rest = unit; rest > 0; rest /= 10) {
            put((char) ('0' + number / rest % 10));
        }
    }

    private void put(char character) {
        reserve(1);
        bytes[size++] = (byte) character;
    }

    private void reserve(long more) {
        long needed = size + more;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, Math.min(2L * bytes.length, 1 << 30))));
        }
    }
}
