// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.zoo.AnimalTable.ANIMAL;
import static dev.athanor.postgres.proof.zoo.KeeperTable.KEEPER;
import static dev.athanor.query.Sql.update;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.IntegrityException;
import dev.athanor.schema.Table;
import dev.athanor.session.EntityState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Transactions, savepoints, letting go, bulk statements, and changes by somebody else. */
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

    /** A statement by criteria, which sees what is pending, and after which the session sees what it did. */
    static void bulk(World world, Draw draw, List<Step> inner) {
        boolean keepers = draw.chance(50);
        Table<?> table = keepers ? KEEPER : ANIMAL;
        int column = keepers ? KEEPER.rank.ordinal() : ANIMAL.species.ordinal();
        Object value = keepers ? (Object) draw.upTo(4) : "bulk";
        String call = "session.execute(update(" + table + ").set(" + value + ").everyRow())";
        Runnable statement = () -> world.session()
                .execute(
                        keepers
                                ? update(KEEPER)
                                        .set(KEEPER.rank.set((Integer) value))
                                        .everyRow()
                                : update(ANIMAL)
                                        .set(ANIMAL.species.set((String) value))
                                        .everyRow());
        if (world.model().isPendingIn(Set.of(table))) {
            world.flushing(call, () -> run(statement));
        } else {
            world.quietly(call, () -> run(statement));
        }
        for (Ref ref : world.model().live(Kind.of(table))) {
            List<@Nullable Object> row =
                    new ArrayList<>(Objects.requireNonNull(world.model().present(ref)));
            row.set(column, value);
            world.model().store(ref, row);
        }
    }

    private static boolean run(Runnable statement) {
        statement.run();
        return true;
    }

    /** Somebody else changes a row while the session is in no transaction: it is as it is read next. */
    static void beside(World world, Draw draw, List<Step> inner) {
        if (world.isNested()) {
            return;
        }
        world.commit();
        Ref ref = draw.live(Kind.ALL.get(0));
        if (ref == null) {
            return;
        }
        int rank = 10 + draw.upTo(10);
        String sql = "update keepers set rank = " + rank + ", version = version + 1 where id = " + ref.key();
        world.say("// beside: " + sql);
        world.observer().run(sql);
        List<@Nullable Object> row =
                new ArrayList<>(Objects.requireNonNull(world.model().present(ref)));
        row.set(KEEPER.rank.ordinal(), rank);
        row.set(KEEPER.version.ordinal(), (Integer) Objects.requireNonNull(row.get(KEEPER.version.ordinal())) + 1);
        world.model().store(ref, row);
        world.model().commit();
    }
}
