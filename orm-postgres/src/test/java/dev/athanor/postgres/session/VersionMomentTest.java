// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.edited.LedgerTable.LEDGER;
import static dev.athanor.postgres.session.edited.MemoTable.MEMO;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.edited.Ledger;
import dev.athanor.postgres.session.edited.Memo;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A version may be a moment: it follows the clock, and a microsecond where the clock does not go on, so that it never comes back. */
class VersionMomentTest {
    private static final Instant NOON = Instant.parse("2030-05-01T12:00:00.123456789Z");
    private static final Instant STORED = Instant.parse("2030-05-01T12:00:00.123456Z");
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @RegisterExtension
    static final Workshop OFFICE = Workshop.with(LEDGER, MEMO);

    private static SessionOptions at(Instant moment) {
        return OFFICE.db().options().clock(Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static Session session(Instant moment) {
        return OFFICE.closing(OFFICE.db().openSession(at(moment)));
    }

    private static Instant stored() {
        return Instant.parse(OFFICE.rows(
                        "select to_char(version at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from ledgers")
                .get(0));
    }

    @BeforeEach
    void aLedger() {
        try (Session session = OFFICE.db().openSession(at(NOON))) {
            Ledger ledger = session.add(new Ledger(1, "first", 10, null));
            assertThat(ledger.version()).isEqualTo(STORED);
            session.commit();
            assertThat(session.find(LEDGER, 1)).contains(ledger);
        }
    }

    private static Ledger read(Session session) {
        return session.find(LEDGER, 1).orElseThrow();
    }

    @Test
    void itFollowsTheClock() {
        Session session = session(NOON.plusSeconds(60));
        Ledger changed = session.update(read(session), LEDGER.amount.set(11));
        assertThat(changed.version()).isEqualTo(STORED.plusSeconds(60));
        session.commit();
        assertThat(stored()).isEqualTo(changed.version());
        assertThat(session.find(LEDGER, 1)).contains(changed);
    }

    @Test
    void itNeverComesBackWhateverTheClockSays() {
        Session behind = session(NOON.minusSeconds(3_600));
        Ledger once = behind.update(read(behind), LEDGER.amount.set(11));
        assertThat(once.version()).isEqualTo(STORED.plus(MICROSECOND));
        assertThat(behind.update(once, LEDGER.amount.set(12)).version()).isEqualTo(once.version());
        behind.flush();
        Ledger twice = behind.update(once, LEDGER.amount.set(13));
        assertThat(twice.version()).isEqualTo(STORED.plus(MICROSECOND.multipliedBy(2)));
        behind.commit();
        assertThat(stored()).isEqualTo(twice.version());
    }

    @Test
    void aStaleRowIsNeitherChangedNorDeleted() {
        Session first = session(NOON);
        Session second = session(NOON);
        Ledger held = read(second);
        first.update(read(first), LEDGER.amount.set(11));
        first.commit();
        second.update(held, LEDGER.title.set("mine"));
        assertThatThrownBy(second::commit).isInstanceOf(StaleEntityException.class);
        second.rollback();
        Session third = session(NOON);
        Ledger kept = read(third);
        OFFICE.execute("update ledgers set version = version + interval '1 microsecond'");
        third.delete(kept);
        assertThatThrownBy(third::commit).isInstanceOf(StaleEntityException.class);
        assertThat(OFFICE.rows("select title, amount from ledgers")).containsExactly("first|11");
    }

    @Test
    void aRecordFromOutsideComesBackWithItsVersion() {
        Session session = session(NOON);
        Ledger held = read(session);
        session.merge(new Ledger(1, "merged", 10, held.version()));
        session.commit();
        assertThat(stored()).isEqualTo(STORED.plus(MICROSECOND));
        assertThatThrownBy(() -> session.merge(new Ledger(1, "again", 10, held.version())))
                .isInstanceOfSatisfying(StaleEntityException.class, stale -> {
                    assertThat(stale.expectedVersion()).isEqualTo(STORED);
                    assertThat(stale.actualVersion()).isEqualTo(STORED.plus(MICROSECOND));
                });
        assertThatThrownBy(() -> session.update(new Ledger(1, "never read", 10, null)))
                .isInstanceOf(StaleEntityException.class);
    }

    @Test
    void changesOfOtherComponentsAreMerged() {
        Session session = OFFICE.closing(OFFICE.db().openSession(at(NOON).mergeConcurrentChanges()));
        session.update(read(session), LEDGER.title.set("ours"));
        OFFICE.execute("update ledgers set amount = 99, version = version + interval '1 hour'");
        session.commit();
        assertThat(OFFICE.rows("select title, amount from ledgers")).containsExactly("ours|99");
        assertThat(stored()).isEqualTo(STORED.plusSeconds(3_600).plus(MICROSECOND));
    }

    @Test
    void statementsMoveItOnAsWell() {
        Session session = session(NOON);
        Ledger held = read(session);
        session.execute(
                update(LEDGER).set(LEDGER.amount.set(LEDGER.amount.plus(1))).where(LEDGER.id.eq(1)));
        assertThat(read(session).version()).isEqualTo(STORED.plus(MICROSECOND));
        session.execute(insertInto(LEDGER)
                .values(new Ledger(1, "upserted", 0, null))
                .onConflict(LEDGER.id)
                .doUpdate(LEDGER.title.set(LEDGER.excluded().title)));
        session.commit();
        assertThat(OFFICE.rows("select title, amount from ledgers")).containsExactly("upserted|11");
        assertThat(stored()).isEqualTo(STORED.plus(MICROSECOND.multipliedBy(2)));
        assertThat(read(session).version()).isEqualTo(stored());
        assertThatThrownBy(() -> session.update(held)).isInstanceOf(StaleEntityException.class);
    }

    @Test
    void aDeleteThatMarksTheRowMovesItOn() {
        Session session = session(NOON);
        session.add(new Memo(1, "a", "one", null, null));
        session.add(new Memo(2, "b", "two", null, null));
        session.commit();
        session.delete(session.find(MEMO, 1).orElseThrow());
        session.flush();
        session.execute(deleteFrom(MEMO).where(MEMO.id.eq(2)));
        session.commit();
        assertThat(OFFICE.rows("select id from memos where deleted_at is not null and version = timestamptz '" + STORED
                        + "' + interval '1 microsecond'"))
                .containsExactly("1", "2");
    }
}
