// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.compile.Dialect;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL as PostgreSQL and its driver want it, where that differs from what databases share. */
public final class PostgresDialect extends Dialect {
    /**
     * The dialect as it is for most, with statements nested up to 500 levels deep. With {@code max_stack_depth} at its
     * default of 2 MB, PostgreSQL 18 takes 1,990 levels of {@code case}, 2,390 of queries in queries (which take
     * seconds to plan) and 4,290 of calls and operators.
     */
    public static final PostgresDialect INSTANCE = new PostgresDialect(500);

    /** One that is doubled already may stay so: there is no operator of two. */
    private static final Pattern QUESTION_MARK = Pattern.compile("'[^']*+'|\"[^\"]*+\"|\\?\\??");

    private final int mostLevels;

    private PostgresDialect(int mostLevels) {
        this.mostLevels = mostLevels;
    }

    /**
     * The same dialect with another limit for how many expressions and queries of one statement may stand in one
     * another; a chain of one operator counts as one.
     */
    public PostgresDialect nestingLimit(int levels) {
        if (levels < 1) {
            throw new IllegalArgumentException("A statement has one level at least.");
        }
        return new PostgresDialect(levels);
    }

    @Override
    protected int mostLevels() {
        return mostLevels;
    }

    @Override
    protected Set<String> keywords() {
        return Keywords.NOT_FREE;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    /** NAMEDATALEN less one; the server would cut a longer name silently. */
    @Override
    protected int longestIdentifier() {
        return 63;
    }

    @Override
    protected boolean hasIlike() {
        return true;
    }

    /** Between quotes the driver leaves question marks alone. */
    @Override
    public String withoutParameters(String text) {
        return QUESTION_MARK
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("?") ? "??" : found.group()));
    }

    /** To the driver a question mark is a parameter, and two of them are the operator. */
    @Override
    protected String operator(String symbol) {
        return symbol.replace("?", "??");
    }
}
