// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which changes of a column's type keep its values as they are, or are refused by the server. */
final class TypeChange {
    private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric");
    private static final List<String> TEXTS = List.of("varchar", "text");
    private static final Pattern LIMITED = Pattern.compile("([^(]+)(?:\\((\\d+)(?:, (\\d+))?\\))?(.*)");

    private TypeChange() {}

    static boolean isSafe(String from, String to) {
        Matcher old = LIMITED.matcher(from);
        Matcher wanted = LIMITED.matcher(to);
        if (!old.matches() || !wanted.matches() || !old.group(4).equals(wanted.group(4))) {
            return false;
        }
        if (TEXTS.contains(old.group(1)) && TEXTS.contains(wanted.group(1))) {
            return true;
        }
        if (old.group(1).equals("real")) {
            return wanted.group(1).equals("double precision");
        }
        int place = NUMBERS.indexOf(old.group(1));
        return place >= 0 && place <= NUMBERS.indexOf(wanted.group(1)) && keepsFractions(old, wanted);
    }

    private static boolean keepsFractions(Matcher old, Matcher wanted) {
        boolean fractions = old.group(1).equals("numeric");
        if (!fractions || wanted.group(2) == null) {
            return true;
        }
        return old.group(2) != null && scale(old) <= scale(wanted);
    }

    private static int scale(Matcher type) {
        return type.group(3) == null ? 0 : Integer.parseInt(type.group(3));
    }
}
