// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.session.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that was run on empty tables.
 *
 * @param lines the calls, as Java
 * @param failure where session, tables and model differ, or null
 */
record Run(List<String> lines, @Nullable Throwable failure) {

    static Run of(Database db, Observer observer, List<Step> steps) {
        observer.empty();
        World world = new World(db, observer);
        try {
            steps.forEach(world::run);
            world.say("// at last");
            end(world);
            world.close();
            return new Run(world.lines(), null);
        } catch (Difference | RuntimeException failure) {
            abandon(world);
            return new Run(world.lines(), failure);
        }
    }

    private static void end(World world) {
        world.run(new Step(Operation.COMMIT, 0, List.of()));
        world.run(new Step(Operation.CURRENT, 0, List.of()));
    }

    private static void abandon(World world) {
        try {
            world.close();
        } catch (RuntimeException secondary) {
            world.say("// and it cannot be closed: " + secondary);
        }
    }
}
