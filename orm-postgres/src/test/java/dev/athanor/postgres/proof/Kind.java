// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.postgres.proof.zoo.AnimalTable;
import dev.athanor.postgres.proof.zoo.AreaTable;
import dev.athanor.postgres.proof.zoo.CageTable;
import dev.athanor.postgres.proof.zoo.FeedingTable;
import dev.athanor.postgres.proof.zoo.KeeperTable;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Table;
import dev.athanor.schema.ToManyRelation;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the zoo as the proofs handle it, by its metamodel alone: a row is the list of its column values, foreign keys included.
 *
 * @param name what its records are called when a sequence is printed
 */
record Kind<E>(String name, KeyedTable<E, ?> table) {
    static final List<Kind<?>> ALL = List.of(
            new Kind<>("keeper", KeeperTable.KEEPER),
            new Kind<>("animal", AnimalTable.ANIMAL),
            new Kind<>("area", AreaTable.AREA),
            new Kind<>("cage", CageTable.CAGE),
            new Kind<>("feeding", FeedingTable.FEEDING));

    @SuppressWarnings("unchecked") // a table is one kind's only
    static <E> Kind<E> of(Table<E> table) {
        return (Kind<E>) ALL.stream()
                .filter(kind -> kind.table.equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** The relations whose foreign key is here. */
    List<ToOneRelation<E, ?>> toOnes() {
        List<ToOneRelation<E, ?>> found = new ArrayList<>();
        table.relations().forEach(relation -> {
            if (relation instanceof ToOneRelation<E, ?> toOne) {
                found.add(toOne);
            }
        });
        return found;
    }

    /** The collections. */
    List<ToManyRelation<E, ?>> toManys() {
        List<ToManyRelation<E, ?>> found = new ArrayList<>();
        table.relations().forEach(relation -> {
            if (relation instanceof ToManyRelation<E, ?> toMany) {
                found.add(toMany);
            }
        });
        return found;
    }

    /** The columns that are neither key, nor foreign key, nor version. */
    List<Column<E, ?>> plain() {
        List<Column<E, ?>> found = new ArrayList<>(table.columns());
        found.removeAll(table.keyColumns());
        toOnes().forEach(relation -> found.removeAll(relation.columns()));
        found.removeIf(column -> column.definition().version());
        return found;
    }

    /** Whether the program makes the key. */
    boolean isAssigned() {
        return table.keyColumns().get(0).definition().generation() == KeyGeneration.NONE;
    }

    /** Which column is the version, or a negative number. */
    int version() {
        Column<E, ?> version = table.versionColumn();
        return version == null ? -1 : version.ordinal();
    }

    List<@Nullable Object> row(E record) {
        return Arrays.asList(table.valuesOf(record));
    }

    @SuppressWarnings("unchecked") // a Ref holds what its kind's records are
    List<@Nullable Object> rowOf(Object record) {
        return row((E) record);
    }

    Ref ref(E record) {
        return new Ref(this, Objects.requireNonNull(table.keyOf(record), "a key"));
    }

    Ref ref(List<@Nullable Object> row) {
        return new Ref(this, key(table, row, table.keyColumns()));
    }

    /** The row that a foreign key of this row refers to, null where it is null. */
    static @Nullable Ref target(ToOneRelation<?, ?> relation, List<@Nullable Object> row) {
        boolean absent = relation.columns().stream().anyMatch(column -> row.get(column.ordinal()) == null);
        return absent ? null : new Ref(Kind.of(relation.target()), key(relation.target(), row, relation.columns()));
    }

    private static Object key(
            KeyedTable<?, ?> table, List<@Nullable Object> row, List<? extends Column<?, ?>> columns) {
        Object[] values = columns.stream()
                .map(column -> Objects.requireNonNull(row.get(column.ordinal())))
                .toArray();
        return table.keyOf(values);
    }

    /** A row with a foreign key set to the key of another row, or to null. */
    static List<@Nullable Object> pointed(
            List<@Nullable Object> row, ToOneRelation<?, ?> relation, @Nullable Ref target) {
        List<@Nullable Object> next = new ArrayList<>(row);
        Object[] key = target == null
                ? new Object[relation.columns().size()]
                : relation.target().valuesOfKey(target.key());
        for (int i = 0; i < key.length; i++) {
            next.set(relation.columns().get(i).ordinal(), key[i]);
        }
        return next;
    }

    @Override
    public String toString() {
        return name;
    }
}
