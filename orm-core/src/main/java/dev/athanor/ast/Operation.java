// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code left operator right}; operators are data, so that a new one needs no new node. */
public record Operation<T>(Operator operator, Expression<?> left, Expression<?> right, SqlType<T> type)
        implements Expression<T> {
    /** A binary operator; all of them lean to the left, and none is regrouped: numbers may overflow or be rounded on the way, documents merge differently. */
    public record Operator(String symbol, Precedence precedence) {
        /** {@code +}. */
        public static final Operator PLUS = new Operator("+", Precedence.SUM);

        /** {@code -}. */
        public static final Operator MINUS = new Operator("-", Precedence.SUM);

        /** {@code *}. */
        public static final Operator TIMES = new Operator("*", Precedence.PRODUCT);

        /** {@code /}. */
        public static final Operator DIVIDE = new Operator("/", Precedence.PRODUCT);

        /** {@code %}. */
        public static final Operator MODULO = new Operator("%", Precedence.PRODUCT);

        /** {@code ||}. */
        public static final Operator CONCAT = new Operator("||", Precedence.OTHER);

        /** {@code ->}: a field of a JSON document, as JSON. */
        public static final Operator JSON_FIELD = new Operator("->", Precedence.OTHER);

        /** {@code ->>}: a field of a JSON document, as text. */
        public static final Operator JSON_TEXT = new Operator("->>", Precedence.OTHER);

        /** {@code #>}: what a path of keys leads to in a JSON document, as JSON. */
        public static final Operator JSON_PATH = new Operator("#>", Precedence.OTHER);

        /** {@code #>>}: what a path of keys leads to in a JSON document, as text. */
        public static final Operator JSON_PATH_TEXT = new Operator("#>>", Precedence.OTHER);

        /** {@code @>}: whether the left value contains the right one. */
        public static final Operator CONTAINS = new Operator("@>", Precedence.OTHER);

        /** {@code ?}: whether a key stands at the top of a JSON document; written {@code ??} for JDBC. */
        public static final Operator HAS_KEY = new Operator("?", Precedence.OTHER);

        /** {@code ~}: whether a text matches a regular expression. */
        public static final Operator MATCHES = other("~");

        /** {@code !~}: whether a text does not match a regular expression. */
        public static final Operator MATCHES_NOT = other("!~");

        /** {@code ~*}: whether a text matches a regular expression, without regard to case. */
        public static final Operator MATCHES_IGNORING_CASE = other("~*");

        /** {@code !~*}: whether a text does not match a regular expression, without regard to case. */
        public static final Operator MATCHES_NOT_IGNORING_CASE = other("!~*");

        /** {@code &}: the bits that both numbers have. */
        public static final Operator BIT_AND = other("&");

        /** {@code |}: the bits that one of the numbers has. */
        public static final Operator BIT_OR = other("|");

        /** {@code #}: the bits that exactly one of the numbers has. */
        public static final Operator BIT_XOR = other("#");

        /** {@code <<}: bits moved to the left; between ranges and networks, whether one lies before or within the other. */
        public static final Operator LEFT = other("<<");

        /** {@code >>}: bits moved to the right; between ranges and networks, whether one lies behind or around the other. */
        public static final Operator RIGHT = other(">>");

        /** {@code <<=}: whether a network lies within another, or is it. */
        public static final Operator WITHIN_OR_EQUAL = other("<<=");

        /** {@code >>=}: whether a network lies around another, or is it. */
        public static final Operator AROUND_OR_EQUAL = other(">>=");

        /** {@code <@}: whether the right value contains the left one. */
        public static final Operator CONTAINED = other("<@");

        /** {@code &&}: whether two arrays or ranges have something in common. */
        public static final Operator OVERLAPS = other("&&");

        /** {@code ?|}: whether one of several keys stands at the top of a JSON document. */
        public static final Operator HAS_ANY_KEY = other("?|");

        /** {@code ?&}: whether all of several keys stand at the top of a JSON document. */
        public static final Operator HAS_ALL_KEYS = other("?&");

        /** {@code @?}: whether a path in the SQL/JSON language finds something. */
        public static final Operator PATH_EXISTS = other("@?");

        /** {@code @@}: whether a predicate in the SQL/JSON language holds, or a text fits a query. */
        public static final Operator PATH_MATCHES = other("@@");

        /** {@code #-}: a JSON document without what a path of keys leads to. */
        public static final Operator REMOVE_PATH = other("#-");

        /** {@code <->}: how far two values are from each other; of search queries, one word right behind the other. */
        public static final Operator DISTANCE = other("<->");

        /** {@code -|-}: whether one range begins where the other ends. */
        public static final Operator ADJACENT = other("-|-");

        /** {@code overlaps} between rows of two moments. */
        static final Operator PERIODS_OVERLAP = new Operator("overlaps", Precedence.MEMBERSHIP);

        /** {@code at time zone}. */
        public static final Operator AT_TIME_ZONE = new Operator("at time zone", Precedence.AT_TIME_ZONE);

        private static final Map<Operator, Operator> NEGATIONS =
                Map.of(MATCHES, MATCHES_NOT, MATCHES_IGNORING_CASE, MATCHES_NOT_IGNORING_CASE);
        private static final Set<Operator> KNOWN = Set.of(
                PLUS,
                MINUS,
                TIMES,
                DIVIDE,
                MODULO,
                CONCAT,
                JSON_FIELD,
                JSON_TEXT,
                JSON_PATH,
                JSON_PATH_TEXT,
                CONTAINS,
                HAS_KEY,
                MATCHES,
                MATCHES_NOT,
                MATCHES_IGNORING_CASE,
                MATCHES_NOT_IGNORING_CASE,
                BIT_AND,
                BIT_OR,
                BIT_XOR,
                LEFT,
                RIGHT,
                WITHIN_OR_EQUAL,
                AROUND_OR_EQUAL,
                CONTAINED,
                OVERLAPS,
                HAS_ANY_KEY,
                HAS_ALL_KEYS,
                PATH_EXISTS,
                PATH_MATCHES,
                REMOVE_PATH,
                DISTANCE,
                ADJACENT,
                AT_TIME_ZONE);
        private static final Pattern SYMBOL = Pattern.compile("[-+*/<>=~!@#%^&|`?]+");

        /**
         * The operator of this symbol; one that is not listed here binds as PostgreSQL lets operators of others bind.
         *
         * @throws StatementBuildException when no operator can be written so
         */
        public static Operator named(String symbol) {
            if (!SYMBOL.matcher(symbol).matches() || symbol.contains("--") || symbol.contains("/*")) {
                throw new StatementBuildException("the name of an operator is none: operators consist of"
                        + " + - * / < > = ~ ! @ # % ^ & | ` ? and hold no beginning of a comment");
            }
            return KNOWN.stream()
                    .filter(known -> known.symbol.equals(symbol))
                    .findFirst()
                    .orElseGet(() -> new Operator(symbol, precedence(symbol)));
        }

        /** One that binds as all do which are not listed in the manual, and leans to the left. */
        private static Operator other(String symbol) {
            return new Operator(symbol, Precedence.OTHER);
        }

        /** The operator that holds where this one does not; null where there is none. */
        public @Nullable Operator negation() {
            return NEGATIONS.get(this);
        }

        private static Precedence precedence(String symbol) {
            return Set.of("=", "<>", "!=", "<", "<=", ">", ">=").contains(symbol)
                    ? Precedence.COMPARISON
                    : Precedence.OTHER;
        }

        /** Whether it is one of those listed here, which only compute. */
        boolean isKnown() {
            return KNOWN.contains(this);
        }
    }

    /** The operation on the left that is written without parentheses, {@code a + b} in {@code a + b - c}; null where something else stands there. */
    private @Nullable Operation<?> before() {
        return Node.of(left) instanceof Operation<?> before && before.operator.precedence() == operator.precedence()
                ? before
                : null;
    }

    /** The operations of a chain such as {@code a + b - c}, from left to right: only the first has an operand on the left that is none of them. */
    public List<Operation<?>> chain() {
        if (before() == null) {
            return List.of(this);
        }
        Deque<Operation<?>> chain = new ArrayDeque<>();
        for (Operation<?> each = this; each != null; each = each.before()) {
            chain.push(each);
        }
        return List.copyOf(chain);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitOperation(this);
    }

    /** Chains may be thousands of operations long, so they are compared by a loop. */
    @Override
    public boolean equals(@Nullable Object other) {
        Operation<?> own = this;
        Object its = other;
        while (own != its) {
            if (!(its instanceof Operation<?> that)
                    || !own.operator.equals(that.operator)
                    || !own.type.equals(that.type)
                    || !own.right.equals(that.right)) {
                return false;
            }
            Operation<?> before = own.before();
            if (before == null) {
                return own.left.equals(that.left);
            }
            own = before;
            its = that.before();
        }
        return true;
    }

    @Override
    public int hashCode() {
        Operation<?> first = this;
        int hash = 1;
        for (Operation<?> each = this; each != null; each = each.before()) {
            hash = hash * 31 + each.operator.hashCode();
            hash = hash * 31 + each.right.hashCode();
            first = each;
        }
        return hash * 31 + first.left.hashCode();
    }
}
