// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.DisconnectionException;
import dev.athanor.error.OrmException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.postgres.proof.zoo.KeeperTable;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.query.Sql;
import dev.athanor.testing.flight.FrontendMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A unit of work that is run without a fault, and then once for each fault that can strike it. */
final class Trial {
    private final Workshop zoo;
    private final Observer observer;
    private final ServerFaults server;
    private final World world;
    private final List<Step> unit;
    private final World.Mark before;
    private Map<Ref, List<@Nullable Object>> rowsBefore = Map.of();
    private final Tally tally;

    Trial(Workshop zoo, Observer observer, ServerFaults server, Tally tally, long seed) {
        this.zoo = zoo;
        this.observer = observer;
        this.server = server;
        this.tally = tally;
        this.unit = Step.unit(seed);
        observer.empty();
        this.world = new World(zoo.db(), observer);
        for (long graph = 0; graph < 4; graph++) {
            world.run(new Step(Operation.ADD_GRAPH, seed * 31 + graph, List.of()));
        }
        world.run(new Step(Operation.COMMIT, 0, List.of())); // what the database refuses of the graphs is not there
        before = world.mark();
    }

    /**
     * Runs it all.
     *
     * @param atMost how many faults to try; the others are left out by chance
     * @return whether it is a unit of work that faults can strike
     */
    boolean run(int atMost) {
        rowsBefore = observer.rows();
        observer.save();
        server.heal();
        zoo.proxy().reset();
        world.back(before);
        if (isRefusedByItself()) {
            world.close();
            return false; // ModelTest is about that
        }
        List<String> after = canonical();
        List<FrontendMessage> messages = zoo.proxy().messages();
        List<Fault> faults = new ArrayList<>(Fault.all(messages, server.writes()));
        Collections.shuffle(faults, new Random(unit.size()));
        faults.stream().limit(atMost).forEach(fault -> {
            try {
                strike(fault, after);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(fault + " in\n" + String.join("\n", world.lines()) + "\n" + failure, failure);
            }
        });
        world.close();
        return !faults.isEmpty();
    }

    /** Whether a flush of the unit fails without any fault, in what is nested or at the commit. */
    private boolean isRefusedByItself() {
        try {
            attempt();
        } catch (FlushFailed refused) {
            return true;
        }
        return world.lines().stream().anyMatch(line -> line.contains("// fails") || line.contains("undone by"));
    }

    private void attempt() {
        unit.forEach(world::run);
        world.commit();
    }

    /** All rows with their keys replaced by names, which do not depend on the run. */
    private List<String> canonical() {
        return observer.rows().entrySet().stream()
                .map(entry -> world.wording().name(entry.getKey()) + " " + plain(entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
    }

    private String plain(Ref ref, List<@Nullable Object> row) {
        List<Object> parts = new ArrayList<>();
        ref.kind().plain().forEach(column -> parts.add(String.valueOf(row.get(column.ordinal()))));
        ref.kind().toOnes().forEach(relation -> {
            Ref target = Kind.target(relation, row);
            parts.add(target == null ? "none" : world.wording().name(target));
        });
        parts.add(ref.kind().version() < 0 ? "" : row.get(ref.kind().version()));
        return parts.toString();
    }

    private void strike(Fault fault, List<String> after) {
        observer.restore();
        server.heal();
        world.back(before);
        fault.arm(zoo.proxy(), server);
        OrmException failure = failure();
        zoo.proxy().heal();
        server.heal();
        if (failure == null) {
            assertThat(fault.isOnTheServer())
                    .as("what the server refuses fails")
                    .isFalse();
            assertThat(canonical()).as("the unit that no fault struck").isEqualTo(after);
            tally.count(fault, Tally.Outcome.MISSED);
            return; // a key block was filled in a flight of its own when the messages were counted, and is full now
        }
        Tally.Outcome outcome = outcome(fault, failure, after);
        tally.count(fault, outcome);
        theSessionSaysSo(failure);
        if (outcome != Tally.Outcome.UNKNOWN_AND_COMMITTED) {
            observer.restore();
            world.back(before);
            attempt();
            assertThat(canonical()).as("the unit repeated").isEqualTo(after);
        }
    }

    private @Nullable OrmException failure() {
        try {
            attempt();
            return null;
        } catch (Difference difference) {
            if (difference.getCause() instanceof OrmException cause) {
                return first(cause);
            }
            throw difference;
        } catch (OrmException direct) {
            return first(direct);
        }
    }

    /** Where the way back to a savepoint was cut, the session says so when it is used next. */
    private static OrmException first(OrmException failure) {
        return failure instanceof PendingRollbackException && failure.getCause() instanceof OrmException cause
                ? cause
                : failure;
    }

    private Tally.Outcome outcome(Fault fault, OrmException failure, List<String> after) {
        boolean isBefore = observer.rows().equals(rowsBefore);
        if (failure instanceof CommitOutcomeUnknownException) {
            assertThat(fault.isOnTheServer()).as("the server has answered").isFalse();
            assertThat(isBefore || canonical().equals(after))
                    .as("all or nothing")
                    .isTrue();
            return isBefore ? Tally.Outcome.UNKNOWN_AND_UNDONE : Tally.Outcome.UNKNOWN_AND_COMMITTED;
        }
        Class<? extends OrmException> expected =
                fault.isOnTheServer() ? DatabaseException.class : DisconnectionException.class;
        assertThat(failure).isInstanceOf(expected);
        assertThat(isBefore).as("nothing is kept after " + failure).isTrue();
        return Tally.Outcome.UNDONE;
    }

    /** It wants a rollback, naming the failure, and can be used after it; a read outside of a transaction fails by itself. */
    private void theSessionSaysSo(OrmException failure) {
        try {
            world.session().plan();
        } catch (PendingRollbackException pending) {
            assertThat(pending.getCause()).as("the first failure").isSameAs(failure);
        }
        world.session().rollback();
        long keepers = world.session().count(Sql.select(KeeperTable.KEEPER));
        assertThat(keepers).isEqualTo(observer.number("select count(*) from keepers"));
        world.session().commit();
    }
}
