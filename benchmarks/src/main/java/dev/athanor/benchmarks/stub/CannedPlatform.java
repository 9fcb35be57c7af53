// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.stub;

import dev.athanor.catalog.Catalog;
import dev.athanor.compile.Dialect;
import dev.athanor.engine.BulkLoad;
import dev.athanor.engine.Channel;
import dev.athanor.engine.Platform;
import dev.athanor.engine.TransactionState;
import dev.athanor.error.ErrorTranslator;
import dev.athanor.postgres.Postgres;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.type.DriverArrays;
import dev.athanor.type.JsonCodec;
import java.sql.Connection;
import java.util.List;

/** PostgreSQL, save that no driver is asked for its state. */
public final class CannedPlatform implements Platform {
    private final Platform postgres = Postgres.platform();

    /** The platform. */
    public CannedPlatform() {}

    @Override
    public String name() {
        return postgres.name();
    }

    @Override
    public Dialect dialect() {
        return postgres.dialect();
    }

    @Override
    public ErrorTranslator errors() {
        return postgres.errors();
    }

    @Override
    public JsonCodec json() {
        return postgres.json();
    }

    @Override
    public DriverArrays arrays() {
        return Connection::createArrayOf;
    }

    @Override
    public TransactionState transactionState(Connection connection) {
        return TransactionState.IDLE;
    }

    @Override
    public void verify(Connection connection) {}

    @Override
    public Catalog catalog(Channel channel) {
        return postgres.catalog(channel);
    }

    @Override
    public BulkLoad load(Connection connection, String text, List<? extends Column<?, ?>> columns) {
        throw new UnsupportedOperationException("canned rows only go out");
    }

    @Override
    public String loadText(Dialect dialect, Table<?> table, List<? extends Column<?, ?>> columns) {
        return postgres.loadText(dialect, table, columns);
    }
}
