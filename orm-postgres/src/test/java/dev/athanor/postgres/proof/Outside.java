// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.zoo.AnimalTable.ANIMAL;
import static dev.athanor.postgres.proof.zoo.CageTable.CAGE;
import static dev.athanor.postgres.proof.zoo.FeedingTable.FEEDING;
import static dev.athanor.postgres.proof.zoo.KeeperTable.KEEPER;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.update;

import dev.athanor.error.OrmException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.proof.zoo.CageTable;
import dev.athanor.postgres.proof.zoo.Feeding;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that change past the unit of work: by statements of the program, and by somebody else. */
final class Outside {
    private Outside() {}

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
            raise(ref, row);
            world.model().store(ref, row);
        }
    }

    private static void raise(Ref ref, List<@Nullable Object> row) {
        int version = ref.kind().version();
        if (version >= 0) {
            row.set(version, Model.raised(row.get(version)));
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
        raise(ref, row);
        world.model().store(ref, row);
        world.model().commit();
    }

    /** A row of a given key is inserted, or updated where it is there; what the statement returns is the session's. */
    static void upsert(World world, Draw draw, List<Step> inner) {
        Ref cage = draw.live(Kind.of(CAGE));
        if (cage == null) {
            return;
        }
        world.settle();
        Ref known = draw.live(Kind.of(FEEDING));
        String code = known != null && draw.chance(60) ? (String) known.key() : "U" + world.number();
        int portions = draw.upTo(4);
        Feeding given = new Feeding(code, ToOne.to(CAGE, (CageTable.Key) cage.key()), portions, "upsert");
        Ref ref = new Ref(Kind.of(FEEDING), code);
        List<@Nullable Object> row = world.model().present(ref) == null
                ? Kind.of(FEEDING).row(given)
                : new ArrayList<>(Objects.requireNonNull(world.model().present(ref)));
        row = Kind.pointed(
                row, FEEDING.cage, world.model().present(ref) == null ? cage : Kind.target(FEEDING.cage, row));
        row.set(FEEDING.portions.ordinal(), portions);
        String call = "session.list(insertInto(FEEDING).values("
                + world.wording().name(ref) + ").onConflict(FEEDING.code).doUpdate(FEEDING.portions.set(" + portions
                + ")).returning(FEEDING))";
        List<Feeding> returned = world.quietly(
                call,
                () -> world.session()
                        .list(insertInto(FEEDING)
                                .values(given)
                                .onConflict(FEEDING.code)
                                .doUpdate(FEEDING.portions.set(FEEDING.excluded().portions))
                                .returning(FEEDING)));
        world.check(returned.size() == 1, call + " returned " + returned.size() + " rows");
        world.model().store(ref, row);
        world.took(ref, returned.get(0), call);
    }

    /** Somebody else changes or deletes a row between this session's read and its write: the flush is refused, and nothing of it is kept. */
    static void rival(World world, Draw draw, List<Step> inner) {
        if (world.isNested()) {
            return;
        }
        world.commit();
        Ref ref = draw.live(each ->
                each.kind().version() >= 0 && world.model().referents(each).isEmpty());
        if (ref == null) {
            return;
        }
        Reading.find(world, ref.kind(), ref);
        boolean deletes = draw.chance(30) && ref.kind().linked().isEmpty();
        String where = " where " + Observer.condition(ref);
        String table = Observer.name(ref.kind());
        String sql =
                deletes ? "delete from " + table + where : "update " + table + " set version = version + 1" + where;
        world.say("// rival: " + sql);
        world.observer().run(sql);
        if (draw.chance(50)) {
            Operation.ADD_GRAPH.action().run(world, draw, inner);
        }
        if (draw.chance(30)) {
            Deleting.delete(world, draw, ref);
        } else {
            Updating.values(Updating.Subject.of(world, draw, ref.kind(), ref));
        }
        boolean writes = world.model().isPending(ref);
        if (writes && world.model().violation() == null) {
            boolean isMissed = deletes && !world.model().referents(ref).isEmpty();
            Class<? extends OrmException> expected = isMissed ? OrmException.class : StaleEntityException.class;
            world.refused("session.flush()", expected, world.session()::flush);
        }
        rolledBack(world, ref, deletes);
    }

    /** What the rival did is what is committed. */
    private static void rolledBack(World world, Ref ref, boolean deletes) {
        world.say("session.rollback()");
        world.session().rollback();
        world.model().rollback();
        if (deletes) {
            world.model().purge(ref);
        } else {
            List<@Nullable Object> row =
                    new ArrayList<>(Objects.requireNonNull(world.model().present(ref)));
            raise(ref, row);
            world.model().putExactly(ref, row);
        }
        world.model().commit();
        world.observe();
    }
}
