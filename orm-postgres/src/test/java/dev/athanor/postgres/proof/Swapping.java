// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.zoo.KeeperTable.KEEPER;

import dev.athanor.postgres.proof.zoo.Keeper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Unique values change hands between rows in one flush. */
final class Swapping {
    private Swapping() {}

    /** Badges go round in a ring; they may be NULL in between. */
    static void swap(World world, Draw draw, List<Step> inner) {
        List<Ref> ring = keepers(world, draw);
        int badge = KEEPER.badge.ordinal();
        List<@Nullable Object> badges = new ArrayList<>();
        ring.forEach(ref ->
                badges.add(Objects.requireNonNull(world.model().present(ref)).get(badge)));
        Collections.rotate(badges, 1);
        for (int i = 0; i < ring.size() && ring.size() > 1; i++) {
            Change<Keeper> change = Change.of(Kind.of(KEEPER), KEEPER.badge, badges.get(i));
            Updating.values(Updating.Subject.of(world, draw, Kind.of(KEEPER), ring.get(i)), List.of(change));
        }
    }

    /** Names move on by one; the first row takes a new one. */
    static void shift(World world, Draw draw, List<Step> inner) {
        Object name = "n" + world.number();
        for (Ref ref : keepers(world, draw)) {
            Object before = Objects.requireNonNull(world.model().present(ref)).get(KEEPER.name.ordinal());
            Change<Keeper> change = Change.of(Kind.of(KEEPER), KEEPER.name, name);
            Updating.values(Updating.Subject.of(world, draw, Kind.of(KEEPER), ref), List.of(change));
            name = Objects.requireNonNull(before);
        }
    }

    /** Some that the session knows, in any order. */
    private static List<Ref> keepers(World world, Draw draw) {
        List<Ref> known = new ArrayList<>(world.model().live(Kind.of(KEEPER)));
        known.removeIf(ref -> world.held(ref).isEmpty() || !world.isKnown(ref));
        Collections.shuffle(known, new Random(draw.upTo(1_000)));
        return known.subList(0, Math.min(known.size(), 2 + draw.upTo(2)));
    }
}
