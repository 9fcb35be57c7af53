// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.IntegrityException;
import dev.athanor.session.EntityState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Transactions, savepoints, letting go, and reading again. */
final class Living {
    private Living() {}

    static void flush(World world, Draw draw, List<Step> inner) {
        world.flushing("session.flush()", () -> {
            world.session().flush();
            return true;
        });
    }

    static void commit(World world, Draw draw, List<Step> inner) {
        if (world.isNested()) {
            world.refused(
                    "session.commit()",
                    IllegalSessionStateException.class,
                    () -> world.session().commit());
        } else {
            world.commit();
        }
    }

    static void rollback(World world, Draw draw, List<Step> inner) {
        if (world.isNested()) {
            world.refused(
                    "session.rollback()",
                    IllegalSessionStateException.class,
                    () -> world.session().rollback());
        } else {
            world.rollback();
        }
    }

    static void reopen(World world, Draw draw, List<Step> inner) {
        if (!world.isNested()) {
            world.reopen();
        }
    }

    /** A nested part, which in a third of the cases throws at its end. */
    static void nested(World world, Draw draw, List<Step> inner) {
        boolean throwing = draw.chance(35);
        String violation = world.model().isPending() ? world.model().violation() : null;
        Model.Savepoint[] savepoint = new Model.Savepoint[1];
        boolean[] ended = new boolean[1];
        world.say("session.inNested(inner -> {");
        try {
            world.session().inNested(session -> {
                if (world.hasNothingToWrite()) {
                    world.model().flush();
                }
                savepoint[0] = world.model().savepoint();
                world.nest(() -> inner.forEach(world::run));
                if (throwing) {
                    throw new Undo();
                }
                ended[0] = true;
            });
            world.say("});");
            if (world.hasNothingToWrite() && world.model().isPending()) {
                world.check(world.model().violation() == null, "the end of the nested part flushed what cannot be");
                world.model().flush();
            }
        } catch (Undo undone) {
            world.say("    throw new Undo(); });");
            world.model().rollbackTo(Objects.requireNonNull(savepoint[0]));
        } catch (FlushFailed failed) {
            world.say("}); // undone by its failed flush");
            world.model().rollbackTo(Objects.requireNonNull(savepoint[0]));
        } catch (IntegrityException failed) {
            afterFailure(world, violation, savepoint[0], ended[0], failed);
        } catch (RuntimeException other) {
            throw new Difference("session.inNested failed", other);
        }
    }

    /** The flush before or after the nested part failed: outside of it, or in it. */
    private static void afterFailure(
            World world,
            @Nullable String violation,
            Model.@Nullable Savepoint savepoint,
            boolean ended,
            IntegrityException failed) {
        if (savepoint == null && violation != null) {
            world.say("}); // fails before it begins: " + violation);
            throw new FlushFailed(failed);
        }
        if (savepoint != null && ended && world.model().violation() != null) {
            world.say("}); // undone by the flush at its end: " + world.model().violation());
            world.model().rollbackTo(savepoint);
            return;
        }
        throw new Difference("session.inNested failed", failed);
    }

    static void evict(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live();
        if (ref != null) {
            world.quietly("session.evict(" + world.wording().name(ref) + ")", () -> {
                world.session().evict(draw.held(ref));
                return true;
            });
            world.model().drop(ref);
            world.check(
                    world.session().stateOf(world.latest(ref)) == EntityState.DETACHED, "an evicted record is known");
        }
    }

    static void clear(World world, Draw draw, List<Step> inner) {
        world.quietly("session.clear()", () -> {
            world.session().clear();
            return true;
        });
        world.model().dropAll();
    }

    static void refresh(World world, Draw draw, List<Step> inner) {
        Ref ref = draw.live(each -> world.model().stored(each) != null);
        if (ref == null) {
            return;
        }
        if (world.model().isPendingBeside(ref)) {
            world.settle(); // whether refresh flushes the others is not said
        }
        String call = "session.refresh(" + world.wording().name(ref) + ")";
        Object read = world.quietly(call, () -> world.session().refresh(draw.held(ref)));
        world.model().drop(ref);
        world.took(ref, read, call);
    }
}
