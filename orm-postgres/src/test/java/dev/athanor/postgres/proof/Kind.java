// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.postgres.proof.zoo.AnimalTable;
import dev.athanor.postgres.proof.zoo.AreaTable;
import dev.athanor.postgres.proof.zoo.CageTable;
import dev.athanor.postgres.proof.zoo.FeedingTable;
import dev.athanor.postgres.proof.zoo.KeeperTable;
import dev.athanor.postgres.proof.zoo.LockerTable;
import dev.athanor.postgres.proof.zoo.SkillTable;
import dev.athanor.postgres.proof.zoo.VisitTable;
import dev.athanor.schema.Column;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Link;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Table;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.schema.ToOptionalRelation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
            new Kind<>("feeding", FeedingTable.FEEDING),
            new Kind<>("locker", LockerTable.LOCKER),
            new Kind<>("skill", SkillTable.SKILL),
            new Kind<>("visit", VisitTable.VISIT));

    /** The rows that link keepers and skills; no record stands for one. */
    static final Kind<Link> LINK = new Kind<>("link", KeeperTable.KEEPER.skills.links());

    /** All that has rows. */
    static final List<Kind<?>> STORED =
            Stream.concat(ALL.stream(), Stream.of(LINK)).toList();

    /** The tables of all entities. */
    static KeyedTable<?, ?>[] tables() {
        return ALL.stream().map(Kind::table).toArray(KeyedTable<?, ?>[]::new);
    }

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

    /** The relations whose foreign key is there: the collections, and the other side of one to one. */
    List<InverseRelation<E, ?>> inverses() {
        List<InverseRelation<E, ?>> found = new ArrayList<>();
        table.relations().forEach(relation -> {
            if (relation instanceof InverseRelation<E, ?> inverse) {
                found.add(inverse);
            }
        });
        return found;
    }

    /** The relations through links. */
    List<ManyToManyRelation<E, ?>> linked() {
        List<ManyToManyRelation<E, ?>> found = new ArrayList<>();
        table.relations().forEach(relation -> {
            if (relation instanceof ManyToManyRelation<E, ?> linked) {
                found.add(linked);
            }
        });
        return found;
    }

    /** Whether one row at most may refer to the same target. */
    static boolean isOneToOne(ToOneRelation<?, ?> relation) {
        return relation.target().relations().stream()
                .anyMatch(other -> other instanceof ToOptionalRelation<?, ?> inverse && inverse.inverse() == relation);
    }

    /** The columns that are neither key, nor foreign key, nor version, nor the mark of a deleted row. */
    List<Column<E, ?>> plain() {
        List<Column<E, ?>> found = new ArrayList<>(table.columns());
        found.removeAll(table.keyColumns());
        toOnes().forEach(relation -> found.removeAll(relation.columns()));
        found.removeIf(column -> column.definition().version());
        found.remove(mark());
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

    /** The column that marks a deleted row, or null. */
    @Nullable
    Column<E, ?> mark() {
        return table.criteria().softDelete();
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
