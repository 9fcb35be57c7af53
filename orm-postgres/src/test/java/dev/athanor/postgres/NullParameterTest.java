// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.HandWritten;
import dev.athanor.engine.Channel;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Results;
import dev.athanor.type.JsonFormats;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A NULL whose type the driver leaves open makes it ask the server for the statement's types; once the statement is
 * prepared by name, the driver then waits before and after it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NullParameterTest {
    private static final int MORE_THAN_THE_THRESHOLD = 8;

    private Workbench bench;

    @BeforeAll
    void open() {
        bench = new Workbench();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    static Stream<SqlType<?>> types() {
        return Stream.of(
                SqlTypes.BIGINT,
                SqlTypes.INTEGER,
                SqlTypes.SMALLINT,
                SqlTypes.BOOLEAN,
                SqlTypes.REAL,
                SqlTypes.DOUBLE,
                SqlTypes.NUMERIC,
                SqlTypes.numeric(4, 2),
                SqlTypes.TEXT,
                SqlTypes.varchar(4),
                SqlTypes.UUID,
                SqlTypes.BYTEA,
                SqlTypes.DATE,
                SqlTypes.TIME,
                SqlTypes.TIMESTAMP,
                SqlTypes.INSTANT,
                SqlTypes.OFFSET_DATE_TIME,
                SqlTypes.json(Object.class, JsonFormats.TREE, true));
    }

    @ParameterizedTest
    @MethodSource("types")
    void nullOfAnyTypeStaysInOneFlight(SqlType<?> type) {
        staysInOneFlight("select 'x' || ?::text", type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void nullListOfAnyTypeStaysInOneFlight(SqlType<?> element) {
        staysInOneFlight("select 'x' || ?::" + element.elementName() + "[]::text", SqlTypes.list(element));
    }

    private <T> void staysInOneFlight(String sql, SqlType<T> type) {
        for (int run = 0; run < MORE_THAN_THE_THRESHOLD; run++) {
            Flight flight = new Flight();
            flight.add(HandWritten.mutation(sql, Parameter.nullable(null, type)), Results.ignored(), 0);
            try (Channel channel = bench.channel()) {
                bench.proxy.reset();
                channel.fly(flight.thenCommit());
            }
            assertThat(bench.proxy.flights()).as("run %d", run).hasSize(1);
        }
    }
}
