// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.shop.GadgetTable;
import dev.athanor.benchmarks.shop.ItemTable;
import dev.athanor.benchmarks.shop.OrderTable;
import dev.athanor.benchmarks.shop.ParcelTable;
import dev.athanor.benchmarks.shop.ProductTable;
import dev.athanor.benchmarks.shop.ReadingTable;
import dev.athanor.benchmarks.shop.TicketTable;
import dev.athanor.benchmarks.shop.UserTable;
import dev.athanor.ddl.Schema;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A scratch database with the rows that the duels read, the same in every run, and what prepares the tables they write. */
final class Scratch implements AutoCloseable {
    static final int PRODUCTS = 10_000;
    static final int PARCELS = 1_000;

    /** %1$d users, ten orders for each, three items for each order. */
    private static final String ROWS = """
        insert into products (id, name, price, active, stock)
        select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'product ' || i,
            (i::bigint * 7919 %% 100000) / 100.0, i %% 2 = 0, i %% 1000 from generate_series(0, 9999) i;
        insert into users (email, name)
        select 'user' || i || '@x.org', 'user ' || i from generate_series(1, %1$d) i;
        insert into orders (user_id, total, status)
        select 1 + (i - 1) / 10, (i::bigint * 7919 %% 100000) / 100.0, (array['NEW', 'PAID', 'SENT'])[1 + i %% 3]
        from generate_series(1, %1$d * 10) i;
        insert into items (order_id, article, quantity, price)
        select 1 + (i - 1) / 3, 'article ' || i %% 5000, 1 + i %% 9, (i::bigint * 7919 %% 10000) / 100.0
        from generate_series(1, %1$d * 30) i;
        insert into gadgets (id, name, attrs)
        select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'gadget ' || i,
            jsonb_build_object('theme', case when i %% 10 = 0 then 'dark' else 'light' end, 'size', i)
        from generate_series(0, 9999) i;
        create index products_by_price on products (price, id);
        create index orders_by_user on orders (user_id);
        create index items_by_order on items (order_id);
        create index gadgets_by_theme on gadgets ((attrs ->> 'theme'), id);
        analyze;
        """;

    private final TestDatabase server = PostgresServer.shared().createDatabase();
    private final Connection beside;

    /** So many users, with their orders and items; the graph needs 1,050. */
    Scratch(int users) throws SQLException {
        beside = server.open();
        try (Database db = Postgres.connect(server.url(), server.user(), server.password())) {
            db.create(Schema.of(
                    ProductTable.PRODUCT,
                    UserTable.USER,
                    OrderTable.ORDER,
                    ItemTable.ITEM,
                    GadgetTable.GADGET,
                    ParcelTable.PARCEL,
                    TicketTable.TICKET,
                    ReadingTable.READING));
        }
        execute(ROWS.formatted(users));
    }

    /** The server's. */
    String version() throws SQLException {
        return rows("select split_part(current_setting('server_version'), ' ', 1)")
                .get(0)
                .replace("|", "");
    }

    TestDatabase server() {
        return server;
    }

    static UUID id(int number) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L | number);
    }

    /** A million rows for the stream. */
    void addReadings() throws SQLException {
        execute("truncate readings");
        execute("insert into readings (name, price, active, stock) select 'sensor ' || i % 1000,"
                + " (i::bigint * 7919 % 100000) / 100.0, i % 2 = 0, i % 1000 from generate_series(1, 1000000) i");
        execute("vacuum analyze readings");
    }

    /** No parcels and no tickets. */
    void empty() throws SQLException {
        execute("truncate parcels, tickets");
    }

    /** A thousand parcels. */
    void fillParcels() throws SQLException {
        execute("truncate parcels");
        execute("insert into parcels (id, name, price, active, stock) select ('00000000-0000-7000-8000-'"
                + " || lpad(to_hex(i), 12, '0'))::uuid, 'parcel ' || i, 1.00, true, i from generate_series(0, 999) i");
        execute("analyze parcels");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = beside.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a query yields, past both sides: the columns of a row joined by a bar. */
    List<String> rows(String sql) throws SQLException {
        try (Statement statement = beside.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(rows.getString(i)).append('|');
                }
                all.add(row.toString());
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        beside.close();
        server.close();
    }
}
