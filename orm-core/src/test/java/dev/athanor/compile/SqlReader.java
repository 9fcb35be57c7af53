// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads conditions by the precedence table of PostgreSQL's manual (4.1.6) and writes them with all parentheses; knows nothing of how they were made. */
final class SqlReader {
    private static final Pattern TOKEN =
            Pattern.compile("is not distinct from|is distinct from|is null|[a-z]+|\\?|<>|<=|>=|#>|[-+*/%<>=()]");

    private final List<String> tokens;
    private int next;

    private SqlReader(String sql) {
        this.tokens = TOKEN.matcher(sql).results().map(MatchResult::group).toList();
    }

    static String parenthesised(String sql) {
        SqlReader reader = new SqlReader(sql);
        String read = reader.expression(0);
        if (reader.next < reader.tokens.size()) {
            throw new IllegalArgumentException("cannot be read behind token " + reader.next + ": " + sql);
        }
        return read;
    }

    /** Or 1, and 2, not 3, is 4, comparison 5, between 6, other operators 7, sum 8, product 9. */
    private static int tightness(String token) {
        return switch (token) {
            case "or" -> 1;
            case "and" -> 2;
            case "is null", "is distinct from", "is not distinct from" -> 4;
            case "=", "<>", "<", "<=", ">", ">=" -> 5;
            case "between" -> 6;
            case "#>" -> 7;
            case "+", "-" -> 8;
            case "*", "/", "%" -> 9;
            default -> 0;
        };
    }

    private String expression(int least) {
        String left = operand();
        boolean closed = false;
        int last = 10;
        while (next < tokens.size() && tightness(tokens.get(next)) > 0 && tightness(tokens.get(next)) >= least) {
            String operator = tokens.get(next);
            int tightness = tightness(operator);
            boolean associates = tightness < 4 || tightness > 6;
            if (!associates && closed && last == tightness) {
                throw new IllegalArgumentException("PostgreSQL does not chain " + operator);
            }
            next++;
            left = "(" + left + " " + operator + rest(operator, tightness) + ")";
            closed = true;
            last = tightness;
        }
        return left;
    }

    private String rest(String operator, int tightness) {
        if (operator.equals("is null")) {
            return "";
        }
        if (operator.equals("between")) {
            String low = expression(7);
            next++;
            return " " + low + " and " + expression(7);
        }
        return " " + expression(tightness + 1);
    }

    private String operand() {
        String token = tokens.get(next++);
        if (token.equals("not")) {
            return "(not " + expression(3) + ")";
        }
        if (token.equals("(")) {
            String inner = expression(0);
            next++;
            return inner;
        }
        return token;
    }
}
