// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.stub;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection that keeps its statements prepared; what is not written out here refuses. */
abstract class CannedConnection implements Connection {
    private final Function<String, @Nullable Object[][]> answers;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    CannedConnection(Function<String, @Nullable Object[][]> answers) {
        this.answers = answers;
    }

    @Override
    public PreparedStatement prepareStatement(String sql) {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            CannedRows rows = Completed.create(CannedRows.class, Object[][].class, answers.apply(sql));
            known = Completed.create(CannedStatement.class, CannedRows.class, rows);
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public boolean getAutoCommit() {
        return true;
    }

    @Override
    public void setAutoCommit(boolean on) {}

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public void close() {}
}
