// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ParcelTable.PARCEL;
import static dev.athanor.query.Sql.insertInto;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.benchmarks.duel.Work;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Many rows by COPY, beside COPY by hand and beside the other ways of Athanor. */
final class CopyDuels {
    private static final int COUNT = 100_000;
    private static final int SOME = 10_000;
    private static final int PORTION = 1_000;
    private static final int BUFFER = 64 * 1024;

    private final Ground ground;
    private final Scratch scratch;
    private final List<Parcel> parcels = WriteDuels.parcels(COUNT);

    CopyDuels(Ground ground, Scratch scratch) {
        this.ground = ground;
        this.scratch = scratch;
    }

    List<Duel> duels() {
        List<Parcel> some = parcels.subList(0, SOME);
        return List.of(
                copying("copy in 100,000 rows", "JDBC, COPY by hand", parcels, this::copy)
                        .targets(Target.wall(1.1)),
                copying("copy in 10,000 rows", "Athanor, session.addAll", some, () -> added(some)),
                copying(
                        "copy in 10,000 rows",
                        "Athanor, insertInto(…).values(…), 1,000 a statement",
                        some,
                        () -> inserted(some)));
    }

    private Duel copying(String item, String against, List<Parcel> rows, Work twin) {
        return Duel.of(item, against, () -> ground.db().copyIn(PARCEL, rows.stream()), twin)
                .perRow(rows.size())
                .reset(WriteDuels.done(scratch::empty))
                .comparing(() -> scratch.rows("select count(*), sum(price), sum(stock), min(name), max(name),"
                        + " count(*) filter (where active), count(distinct id) from parcels"));
    }

    private Object added(List<Parcel> rows) {
        return ground.db().transaction(session -> session.addAll(rows));
    }

    private long inserted(List<Parcel> rows) {
        return ground.db().transaction(session -> {
            long count = 0;
            for (int i = 0; i < rows.size(); i += PORTION) {
                count += session.execute(insertInto(PARCEL).values(rows.subList(i, i + PORTION)));
            }
            return count;
        });
    }

    /** As a skilled person writes it: one text buffer, sent in portions, names escaped. */
    private long copy() throws SQLException {
        try (Connection connection = ground.pool().getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy parcels (id, name, price, active, stock) from stdin");
            StringBuilder text = new StringBuilder(BUFFER + 1024);
            for (Parcel parcel : parcels) {
                text.append(TimeOrderedUuids.next()).append('\t');
                escape(text, parcel.name());
                text.append('\t').append(parcel.price()).append('\t').append(parcel.active() ? 't' : 'f');
                text.append('\t').append(parcel.stock()).append('\n');
                if (text.length() >= BUFFER) {
                    send(copy, text);
                }
            }
            send(copy, text);
            return copy.endCopy();
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            switch (next) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(next);
            }
        }
    }
}
