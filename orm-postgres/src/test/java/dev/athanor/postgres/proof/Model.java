// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.schema.Link;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
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
    private boolean linksTouched;
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
        return present.keySet().stream()
                .filter(ref -> ref.kind().equals(kind) && !(ref.key() instanceof Buried))
                .toList();
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

    /** The next number of a version. */
    static Object raised(@Nullable Object version) {
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

    /** A row is deleted: it goes, with its links, or it is marked and its version raised. */
    void remove(Ref ref) {
        List<@Nullable Object> base = stored.get(ref);
        purge(ref);
        if (base != null && ref.kind().mark() != null) {
            present.put(new Ref(ref.kind(), new Buried(ref)), buried(ref.kind(), base));
        }
    }

    private static List<@Nullable Object> buried(Kind<?> kind, List<@Nullable Object> base) {
        List<@Nullable Object> row = new ArrayList<>(base);
        row.set(Objects.requireNonNull(kind.mark()).ordinal(), true);
        if (kind.version() >= 0) {
            row.set(kind.version(), raised(base.get(kind.version())));
        }
        return row;
    }

    /** A row is deleted for good. */
    void purge(Ref ref) {
        present.remove(ref);
        forced.remove(ref);
        present.keySet().removeIf(link -> isTied(link, ref));
    }

    private static boolean isTied(Ref link, Ref ref) {
        return link.key() instanceof Link tie
                && (ref.kind().name().equals("keeper") && tie.owner().equals(ref.key())
                        || ref.kind().name().equals("skill") && tie.target().equals(ref.key()));
    }

    /** Two rows are linked, or not. */
    void link(Link tie, boolean linked) {
        linksTouched = true;
        Ref ref = new Ref(Kind.LINK, tie);
        if (linked) {
            present.put(ref, Arrays.asList(tie.owner(), tie.target()));
        } else {
            present.remove(ref);
        }
    }

    /** Whether two rows are linked. */
    boolean isLinked(Link tie) {
        return present.containsKey(new Ref(Kind.LINK, tie));
    }

    /** What was to be written for a row is dropped, and for its links. */
    void drop(Ref ref) {
        forced.remove(ref);
        present.keySet().removeIf(link -> isTied(link, ref));
        stored.forEach((link, row) -> {
            if (isTied(link, ref)) {
                present.put(link, row);
            }
        });
        List<@Nullable Object> base = stored.get(ref);
        if (base == null) {
            present.remove(ref);
        } else {
            present.put(ref, base);
        }
    }

    void dropAll() {
        forced.clear();
        linksTouched = false;
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

    /** Whether links were made or undone since the last flush; the session does not know all links, so it may write what is so already. */
    boolean hasTouchedLinks() {
        return linksTouched;
    }

    boolean isPendingIn(Set<Table<?>> tables) {
        return linksTouched && tables.contains(Kind.LINK.table())
                || all().anyMatch(ref -> tables.contains(ref.kind().table()) && isPending(ref));
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
        return new Constraints(present).violation();
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
        linksTouched = false;
        stored = new LinkedHashMap<>(present);
        forced.clear();
    }

    void commit() {
        flush();
        committed = new LinkedHashMap<>(stored);
    }

    void rollback() {
        linksTouched = false;
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
        linksTouched = false;
    }
}
