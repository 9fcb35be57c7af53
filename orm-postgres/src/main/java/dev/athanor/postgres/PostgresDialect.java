// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.compile.Dialect;
import java.util.Set;

/** SQL as PostgreSQL and its driver want it, where that differs from what databases share. */
public final class PostgresDialect extends Dialect {
    /** The dialect; it has no settings, so one object serves all. */
    public static final PostgresDialect INSTANCE = new PostgresDialect();

    private PostgresDialect() {}

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

    /** To the driver a question mark is a parameter, and two of them are the operator. */
    @Override
    protected String operator(String symbol) {
        return symbol.replace("?", "??");
    }
}
