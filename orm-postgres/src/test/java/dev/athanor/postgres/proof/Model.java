// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a unit of work means, in three maps: the rows that are committed, those that were flushed, and those that shall be there. */
final class Model {
    private Map<Ref, List<@Nullable Object>> committed = new LinkedHashMap<>();
    private Map<Ref, List<@Nullable Object>> stored = new LinkedHashMap<>();
    private Map<Ref, List<@Nullable Object>> present = new LinkedHashMap<>();
    private Set<Ref> forced = new HashSet<>();
    private final Map<Ref, Set<List<@Nullable Object>>> history = new HashMap<>();

    /** The state of a transaction at a savepoint. */
    record Savepoint(
            Map<Ref, List<@Nullable Object>> stored, Map<Ref, List<@Nullable Object>> present, Set<Ref> forced) {}

    Map<Ref, List<@Nullable Object>> committed() {
        return committed;
    }

    Map<Ref, List<@Nullable Object>> present() {
        return present;
    }

    @Nullable
    List<@Nullable Object> present(Ref ref) {
        return present.get(ref);
    }

    @Nullable
    List<@Nullable Object> stored(Ref ref) {
        return stored.get(ref);
    }

    List<Ref> live(Kind<?> kind) {
        return present.keySet().stream().filter(ref -> ref.kind().equals(kind)).toList();
    }

    /** A row shall be there; a numeric version is raised with the first difference from what is stored. */
    void put(Ref ref, List<@Nullable Object> row) {
        List<@Nullable Object> next = new ArrayList<>(row);
        List<@Nullable Object> base = stored.get(ref);
        int version = ref.kind().version();
        if (base != null && version >= 0) {
            next.set(version, base.get(version));
            if (!next.equals(base) || forced.contains(ref)) {
                next.set(version, raised(base.get(version)));
            }
        }
        become(ref, next);
    }

    private void become(Ref ref, List<@Nullable Object> row) {
        present.put(ref, row);
        history.computeIfAbsent(ref, any -> new HashSet<>()).add(row);
    }

    /** Whether the row was ever to be like this. */
    boolean wasOnce(Ref ref, List<@Nullable Object> row) {
        return history.getOrDefault(ref, Set.of()).contains(row);
    }

    private static Object raised(@Nullable Object version) {
        return version instanceof Long number
                ? (Object) (number + 1)
                : (Object) ((Integer) Objects.requireNonNull(version) + 1);
    }

    /** A row shall be there exactly like this, its version as well. */
    void putExactly(Ref ref, List<@Nullable Object> row) {
        become(ref, new ArrayList<>(row));
    }

    /** The whole row is written, whether it differs or not. */
    void force(Ref ref) {
        forced.add(ref);
    }

    /** Whether the whole row is written, as what the session was told and did not read. */
    boolean isForced(Ref ref) {
        return forced.contains(ref);
    }

    void remove(Ref ref) {
        present.remove(ref);
        forced.remove(ref);
    }

    /** What was to be written for a row is dropped. */
    void drop(Ref ref) {
        forced.remove(ref);
        List<@Nullable Object> base = stored.get(ref);
        if (base == null) {
            present.remove(ref);
        } else {
            present.put(ref, base);
        }
    }

    void dropAll() {
        forced.clear();
        present = new LinkedHashMap<>(stored);
    }

    /** Changes a row in the database, beside what the session remembers. */
    void store(Ref ref, @Nullable List<@Nullable Object> row) {
        if (row == null) {
            stored.remove(ref);
            present.remove(ref);
        } else {
            stored.put(ref, row);
            become(ref, row);
        }
    }

    boolean isPending() {
        return !forced.isEmpty() || !present.equals(stored);
    }

    boolean isPending(Ref ref) {
        return forced.contains(ref) || !Objects.equals(present.get(ref), stored.get(ref));
    }

    boolean isPendingIn(Set<Table<?>> tables) {
        return all().anyMatch(ref -> tables.contains(ref.kind().table()) && isPending(ref));
    }

    /** Whether another row than this one is pending. */
    boolean isPendingBeside(Ref other) {
        return all().anyMatch(ref -> !ref.equals(other) && isPending(ref));
    }

    private Stream<Ref> all() {
        return Stream.concat(present.keySet().stream(), stored.keySet().stream());
    }

    /** What the database will refuse of the present, or null. */
    @Nullable
    String violation() {
        Map<List<?>, Ref> taken = new HashMap<>();
        for (Map.Entry<Ref, List<@Nullable Object>> entry : present.entrySet()) {
            for (ToOneRelation<?, ?> relation : entry.getKey().kind().toOnes()) {
                Ref target = Kind.target(relation, entry.getValue());
                if (target != null && !present.containsKey(target)) {
                    return relation.property() + " of " + entry.getKey() + " refers to no row";
                }
            }
            for (Column<?, ?> column : entry.getKey().kind().table().columns()) {
                Object value = entry.getValue().get(column.ordinal());
                if (column.definition().unique()
                        && value != null
                        && taken.put(List.of(column, value), entry.getKey()) != null) {
                    return column.property() + " of two rows is " + value;
                }
            }
        }
        return null;
    }

    /** The rows that refer to this one. */
    List<Ref> referents(Ref ref) {
        List<Ref> found = new ArrayList<>();
        present.forEach((other, row) -> other.kind().toOnes().forEach(relation -> {
            if (ref.equals(Kind.target(relation, row))) {
                found.add(other);
            }
        }));
        return found;
    }

    void flush() {
        stored = new LinkedHashMap<>(present);
        forced.clear();
    }

    void commit() {
        flush();
        committed = new LinkedHashMap<>(stored);
    }

    void rollback() {
        stored = new LinkedHashMap<>(committed);
        present = new LinkedHashMap<>(committed);
        forced.clear();
    }

    /** These rows are committed, and nothing else is there. */
    void reset(Map<Ref, List<@Nullable Object>> rows) {
        committed = new LinkedHashMap<>(rows);
        rollback();
    }

    Savepoint savepoint() {
        return new Savepoint(new LinkedHashMap<>(stored), new LinkedHashMap<>(present), new HashSet<>(forced));
    }

    void rollbackTo(Savepoint savepoint) {
        stored = new LinkedHashMap<>(savepoint.stored());
        present = new LinkedHashMap<>(savepoint.present());
        forced = new HashSet<>(savepoint.forced());
    }
}
