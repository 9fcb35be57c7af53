// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.flushing.ReadingTable.READING;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.CommitMode;
import dev.athanor.error.EntityDeletedException;
import dev.athanor.error.SkippedRowsException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.flushing.Reading;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A trigger that swallows rows is noticed on the server, before the COMMIT that rides behind; unless the table allows it. */
class SkippedRowsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(USER, ORDER, ITEM, REVIEW, COUPON, PRODUCT, READING);

    private Session session;

    @BeforeAll
    static void triggers() {
        SHOP.execute("create function skip_odd() returns trigger language plpgsql as"
                + " 'begin if new.percent % 2 = 1 then return null; end if; return new; end'");
        SHOP.execute("create function skip_all() returns trigger language plpgsql as 'begin return null; end'");
        SHOP.execute("create function skip_small() returns trigger language plpgsql as"
                + " 'begin if new.value < 0 then return null; end if; return new; end'");
        SHOP.execute("create trigger odd before insert or update on coupons for each row execute function skip_odd()");
        SHOP.execute("create trigger every before insert on users for each row execute function skip_all()");
        SHOP.execute("create trigger small before insert or update on readings"
                + " for each row execute function skip_small()");
        SHOP.execute("create trigger kept before delete on readings for each row execute function skip_all()");
    }

    @BeforeEach
    void open() {
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static void refused(ThrowingCallable action, String entity, int inserted) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(SkippedRowsException.class, skipped -> {
                    assertThat(skipped.entity()).isEqualTo(entity);
                    assertThat(skipped.inserted()).isEqualTo(inserted);
                })
                .hasMessageContaining(entity)
                .hasMessageContaining("triggersSkipRows");
    }

    @ParameterizedTest
    @EnumSource(CommitMode.class)
    void aSkippedInsertIsAnErrorAndNothingIsKept(CommitMode mode) {
        try (Session writer = SHOP.db().openSession(SHOP.db().options().commitMode(mode))) {
            writer.add(Samples.product("lamp", "1"));
            writer.add(new Coupon("TWO", 2));
            writer.add(new Coupon("THREE", 3));
            refused(writer::commit, "Coupon", 1);
            writer.rollback();
        }
        assertThat(SHOP.rows("select code from coupons union all select name from products"))
                .isEmpty();
    }

    @Test
    void itIsNoticedWhereRowsAreReadBackAndNoneComes() {
        session.add(Samples.user("ada"));
        session.add(Samples.product("lamp", "1"));
        refused(session::commit, "User", 0);
        session.rollback();
        assertThat(SHOP.rows("select name from products")).isEmpty();
    }

    @Test
    void aSkippedUpdateIsAStaleRow() {
        Coupon two = session.add(new Coupon("TWO", 2));
        session.flush();
        session.update(two, COUPON.percent.set(5));
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.keys()).containsExactly("TWO"))
                .hasMessageContaining("trigger");
        session.rollback();
    }

    @Test
    void aTableMayAllowThatInsertsAreSkipped() {
        Reading kept = session.add(new Reading(1, 1, null));
        Reading skipped = session.add(new Reading(2, -1, null));
        session.flush();
        assertThat(session.current(kept).takenAt()).isNotNull();
        assertThat(session.stateOf(skipped)).isEqualTo(EntityState.DELETED);
        assertThatThrownBy(() -> session.update(skipped, READING.value.set(5)))
                .isInstanceOf(EntityDeletedException.class);
        session.commit();
        assertThat(SHOP.rows("select number, value from readings")).containsExactly("1|1");
        assertThat(session.find(READING, 2)).isEmpty();
    }

    @Test
    void aTableMayAllowThatUpdatesAndDeletesAreSkipped() {
        Reading one = session.add(new Reading(1, 1, null));
        session.flush();
        session.update(one, READING.value.set(-5));
        session.flush();
        assertThat(session.find(READING, 1).orElseThrow().value())
                .as("read again, for a trigger may have skipped it")
                .isEqualTo(1);
        session.delete(one);
        session.commit();
        assertThat(session.find(READING, 1)).as("the trigger keeps it").isPresent();
    }

    @Test
    void aRowThatIsGoneIsStaleNevertheless() {
        session.addAll(List.of(new Reading(1, 1, null), new Reading(2, 2, null)));
        session.commit();
        Reading one = session.find(READING, 1).orElseThrow();
        SHOP.execute("truncate readings");
        session.update(one, READING.value.set(7));
        assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
    }
}
