// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.compile.Schemas;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Results;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keys taken from identity sequences in blocks, shared by all sessions of a database.
 *
 * <p>A block that is half used is refilled by a statement that rides on the next flight; only the first key of an entity costs a flight of its own, which
 * fetches the first blocks of the entities related to it as well. The numbers come from the sequence one by one, so other writers need no agreement with us,
 * and what is never used is a gap as any rollback leaves it.
 *
 * <p>Each schema has sequences of its own. The blocks of the schemas that are declared are always kept; of others, of which there may be one for each tenant, the
 * {@value #MOST_MOVED} that were used last.
 */
public final class KeyBlocks {
    /** The server finds the sequence once: with its name as the function's argument it would look it up for each key, which takes six times as long. */
    private static final String KEYS =
            "select nextval((select cast(pg_get_serial_sequence(?, ?) as regclass))) from generate_series(1, ?)";

    private static final int MOST_MOVED = 4_096;

    private final Dialect dialect;
    private final Schemas schemas;
    private final Map<Column<?, ?>, KeyBlock> blocks;
    private final MovedBlocks moved;

    /** No keys yet. */
    public KeyBlocks(Dialect dialect) {
        this(dialect, Schemas.DECLARED, new ConcurrentHashMap<>(), new MovedBlocks(MOST_MOVED));
    }

    private KeyBlocks(Dialect dialect, Schemas schemas, Map<Column<?, ?>, KeyBlock> blocks, MovedBlocks moved) {
        this.dialect = dialect;
        this.schemas = schemas;
        this.blocks = blocks;
        this.moved = moved;
    }

    /** The same blocks, as sessions of other schemas see them. */
    public KeyBlocks in(Schemas others) {
        return new KeyBlocks(dialect.in(others), others, blocks, moved);
    }

    /** The next key of an identity column; null when its block is empty. */
    public @Nullable Object take(Column<?, ?> column) {
        Long key = block(column).take();
        return key == null ? null : column.type().ofMade(key);
    }

    /** Says that so many keys will be taken soon. */
    public void expect(Column<?, ?> column, int count) {
        block(column).expect(count);
    }

    /** Drops the keys at hand for a table that is created anew, for its sequence begins again. */
    public void forget(Table<?> table) {
        identityColumns(table).forEach(column -> {
            if (isMoved(column)) {
                moved.forget(column, schemaOf(column));
            } else {
                blocks.remove(column);
            }
        });
    }

    /** Adds what fills the block of a column, and the empty blocks of the entities related to its own. */
    public void fill(Column<?, ?> column, Flight flight) {
        addRefill(column, flight);
        for (Table<?> related : related(column.source())) {
            for (Column<?, ?> key : identityColumns(related)) {
                if (!key.equals(column) && block(key).isUnused()) {
                    addRefill(key, flight);
                }
            }
        }
    }

    /** Adds what refills the half-used blocks of the tables. */
    public void refill(Set<? extends Table<?>> tables, Flight flight) {
        refill(tables, flight, KeyBlock::claimRefill);
    }

    /** Adds what {@link #refill} would add now, for a flight that is not to be sent. */
    public void previewRefill(Set<? extends Table<?>> tables, Flight flight) {
        refill(tables, flight, KeyBlock::needsRefill);
    }

    private void refill(Set<? extends Table<?>> tables, Flight flight, Predicate<KeyBlock> asked) {
        for (Table<?> table : tables) {
            for (Column<?, ?> column : identityColumns(table)) {
                if (asked.test(block(column))) {
                    addRefill(column, flight);
                }
            }
        }
    }

    private void addRefill(Column<?, ?> column, Flight flight) {
        KeyBlock block = block(column);
        int count = block.refillSize();
        Table<?> table = column.source();
        List<Parameter<?>> parameters = List.of(
                Parameter.of(dialect.tableName(table), SqlTypes.TEXT),
                Parameter.of(column.columnName(), SqlTypes.TEXT),
                Parameter.of(count, SqlTypes.INTEGER));
        CompiledStatement keys = CompiledStatement.read(KEYS, parameters, "take keys for " + table);
        flight.add(
                keys,
                result -> {
                    List<Long> numbers = Results.list(row -> row.longValue(1)).read(result);
                    block.add(numbers);
                    return numbers.size();
                },
                40L * count);
    }

    private KeyBlock block(Column<?, ?> column) {
        return isMoved(column)
                ? moved.of(column, schemaOf(column))
                : blocks.computeIfAbsent(column, key -> new KeyBlock());
    }

    private boolean isMoved(Column<?, ?> column) {
        return !schemas.areDeclared()
                && !schemaOf(column).equals(column.source().source().schema());
    }

    private String schemaOf(Column<?, ?> column) {
        return schemas.of(column.source().source().schema());
    }

    private static List<Column<?, ?>> identityColumns(Table<?> table) {
        List<Column<?, ?>> identities = new ArrayList<>();
        for (Column<?, ?> column : table.columns()) {
            if (column.definition().generation() == KeyGeneration.IDENTITY) {
                identities.add(column);
            }
        }
        return identities;
    }

    private static Set<Table<?>> related(Table<?> table) {
        Set<Table<?>> related = new LinkedHashSet<>();
        List<Table<?>> open = new ArrayList<>(List.of(table));
        while (!open.isEmpty()) {
            Table<?> next = open.remove(open.size() - 1);
            if (related.add(next)) {
                for (Relation<?, ?> relation : next.relations()) {
                    KeyedTable<?, ?> target = relation.target();
                    open.add(target);
                }
            }
        }
        return related;
    }
}
