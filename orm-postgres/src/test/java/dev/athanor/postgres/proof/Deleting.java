// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes: of one row, mostly one that nobody refers to, and of a row with all that refer to it. */
final class Deleting {
    private Deleting() {}

    static void one(World world, Draw draw, List<Step> inner) {
        boolean careful = draw.chance(90);
        Ref ref = draw.live(each -> !careful || world.model().referents(each).isEmpty());
        if (ref != null) {
            delete(world, draw, ref);
        }
    }

    /** For good, also where rows are marked else. */
    static void purge(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live(each -> world.model().referents(each).isEmpty() && world.isKnown(each));
        if (ref != null) {
            world.quietly("session.purge(" + world.wording().name(ref) + ")", () -> {
                world.session().purge(draw.held(ref));
                return true;
            });
            world.model().purge(ref);
        }
    }

    static void tree(World world, Draw draw, List<Step> inner) {
        Ref root = draw.live();
        if (root == null) {
            return;
        }
        Set<Ref> all = new LinkedHashSet<>(List.of(root));
        List<Ref> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            for (Ref referent : world.model().referents(open.remove(0))) {
                if (!world.held(referent).isEmpty() && all.add(referent)) {
                    open.add(referent);
                }
            }
        }
        List<Ref> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(draw.upTo(1_000)));
        shuffled.forEach(ref -> delete(world, draw, ref));
    }

    static void delete(World world, Draw draw, Ref ref) {
        if (!world.isKnown(ref)) {
            world.settle();
        }
        boolean known = world.isKnown(ref);
        Object record = draw.held(ref);
        if (!known && !isOfThisVersion(world, ref, record)) {
            return;
        }
        world.quietly("session.delete(" + world.wording().name(ref) + ")", () -> {
            world.session().delete(record);
            return true;
        });
        world.model().remove(ref);
    }

    /** A row that the session does not know is guarded by the version of the record that is given. */
    private static boolean isOfThisVersion(World world, Ref ref, Object record) {
        int version = ref.kind().version();
        List<@Nullable Object> present = Objects.requireNonNull(world.model().present(ref));
        return version < 0 || Objects.equals(ref.kind().rowOf(record).get(version), present.get(version));
    }
}
