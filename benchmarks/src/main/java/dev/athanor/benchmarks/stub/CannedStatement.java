// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.stub;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** A prepared statement that takes any parameters and has one result; what is not written out here refuses. */
abstract class CannedStatement implements PreparedStatement {
    private final CannedRows rows;

    CannedStatement(CannedRows rows) {
        this.rows = rows;
    }

    @Override
    public ResultSet executeQuery() {
        rows.rewind();
        return rows;
    }

    @Override
    public boolean execute() {
        rows.rewind();
        return true;
    }

    @Override
    public ResultSet getResultSet() {
        return rows;
    }

    @Override
    public boolean getMoreResults() {
        return false;
    }

    @Override
    public long getLargeUpdateCount() {
        return -1;
    }

    @Override
    public void setObject(int index, Object value) {}

    @Override
    public void setString(int index, String value) {}

    @Override
    public void setInt(int index, int value) {}

    @Override
    public void setLong(int index, long value) {}

    @Override
    public void setBigDecimal(int index, BigDecimal value) {}

    @Override
    public void close() {}
}
