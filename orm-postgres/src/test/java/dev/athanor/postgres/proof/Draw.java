// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.schema.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What chance decides in one step. */
final class Draw {
    private final SplittableRandom random;
    private final World world;

    Draw(long seed, World world) {
        this.random = new SplittableRandom(seed);
        this.world = world;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Some of a list, in its order. */
    <T> List<T> some(List<T> list) {
        List<T> some = new ArrayList<>(list);
        some.removeIf(any -> chance(50));
        return some;
    }

    Kind<?> kind() {
        return pick(Kind.ALL);
    }

    /** A row that is there, of any table. */
    @Nullable
    Ref live() {
        return live(ref -> true);
    }

    @Nullable
    Ref live(Predicate<Ref> condition) {
        return orNone(world.model().present().keySet().stream()
                .filter(ref -> !world.held(ref).isEmpty())
                .filter(condition)
                .toList());
    }

    @Nullable
    Ref live(Kind<?> kind) {
        return live(ref -> ref.kind().equals(kind));
    }

    <T> @Nullable T orNone(List<T> list) {
        return list.isEmpty() ? null : pick(list);
    }

    /** A record of a row that the program holds, more often the latest one. */
    Object held(Ref ref) {
        return chance(65) ? world.latest(ref) : pick(world.held(ref));
    }

    /** A value for a column that is not a key. */
    @Nullable
    Object value(Column<?, ?> column) {
        if (column.definition().nullable() && chance(30)) {
            return null;
        }
        return switch (column.definition().component()) {
            case "name" -> "n" + unique(column);
            case "badge" -> unique(column);
            case "rank", "size", "portions" -> upTo(4);
            case "weight" -> new BigDecimal(upTo(3) + ".50");
            case "species" -> pick(List.of("lion", "owl", "newt"));
            case "label", "note" -> pick(List.of("a", "b", "c"));
            default -> throw new IllegalArgumentException(column.toString());
        };
    }

    /** A value of a unique column: mostly one that nobody has. */
    private int unique(Column<?, ?> column) {
        boolean reused = column.definition().nullable() && chance(20);
        return reused ? 1 + upTo(5) : world.number();
    }

    /** A part of an assigned key: mostly a new one, at times one that was used before. */
    Object keyPart(Column<?, ?> column) {
        boolean used = chance(25);
        return switch (column.definition().component()) {
            case "wing" -> used ? "A" : "W" + world.number();
            case "number" -> used ? 1 + upTo(3) : world.number();
            case "code" -> used ? "F" + upTo(5) : "C" + world.number();
            default -> throw new IllegalArgumentException(column.toString());
        };
    }
}
