// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.relations.PostTable.POST;
import static dev.athanor.postgres.session.relations.TagTable.TAG;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.CommitMode;
import dev.athanor.engine.StatementEvent;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.FlushPlan;
import dev.athanor.session.FlushPlan.Kind;
import dev.athanor.session.FlushPlan.Step;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A plan says what a commit sends: the same statements in the same flights; and asking for it changes nothing. */
class FlushPlanTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(ITEM, ORDER, REVIEW, USER, PRODUCT, COUPON, POST, TAG);

    private static List<String> sent() {
        return SHOP.sent().statements().stream().map(StatementEvent::sql).toList();
    }

    private static List<String> planned(FlushPlan plan) {
        return Stream.concat(plan.steps().stream().map(Step::sql), plan.upkeep().stream())
                .toList();
    }

    /** Asks for the plan twice, commits, and compares what was sent. */
    private static FlushPlan committed(Session session) {
        SHOP.sent().clear();
        FlushPlan plan = session.plan();
        assertThat(session.plan()).isEqualTo(plan);
        assertThat(sent()).as("planning sends nothing").isEmpty();
        SHOP.flights(plan.flights() + (plan.commitRides() ? 0 : 1), session::commit);
        assertThat(sent()).isEqualTo(planned(plan));
        assertThat(session.plan().isEmpty()).isTrue();
        return plan;
    }

    private static List<User> users(String prefix, int count, int orders) {
        return IntStream.range(0, count)
                .mapToObj(i -> Samples.user(
                        prefix + i,
                        ToMany.of(IntStream.range(0, orders)
                                .mapToObj(each -> Samples.order("1"))
                                .toList())))
                .toList();
    }

    @Test
    void aGraphIsPlannedAsItIsWritten() {
        try (Session session = SHOP.db().openSession()) {
            session.addAll(users("ada", 2, 2));
            FlushPlan plan = committed(session);
            assertThat(plan.flights()).isOne();
            assertThat(plan.beginRides()).isTrue();
            assertThat(plan.commitRides()).isTrue();
            assertThat(plan.steps()).extracting(Step::kind).containsExactly(Kind.INSERT, Kind.INSERT);
            assertThat(plan.steps()).extracting(Step::rows).containsExactly(2, 4);
            assertThat(plan.steps().get(0).table()).isEqualTo(USER);
            assertThat(plan.steps().get(0).reason()).isEqualTo("before orders, which refers to it");
        }
    }

    @Test
    void everyKindOfStepIsPlannedAsItIsWritten() {
        try (Session session = SHOP.db().openSession()) {
            var post = session.add(Blog.post("one", Blog.tag("a"), Blog.tag("b")));
            List<User> users = session.addAll(users("bob", 3, 0));
            assertThat(committed(session).steps()).extracting(Step::kind).endsWith(Kind.LINK);
            session.update(post, POST.tags.unlink(post.tags().get().get(0)));
            session.update(users.get(0), USER.age.set(5));
            session.delete(users.get(1));
            session.add(new Coupon("TEN", 10));
            assertThat(committed(session).steps())
                    .extracting(Step::kind)
                    .containsExactly(Kind.UNLINK, Kind.INSERT, Kind.LOCK, Kind.UPDATE, Kind.DELETE);
        }
    }

    @Test
    void keysThatAreTakenAlongAreUpkeep() {
        try (Session session = SHOP.db().openSession()) {
            session.addAll(users("carl", 30, 0));
            FlushPlan plan = committed(session);
            assertThat(plan.upkeep()).singleElement().asString().contains("nextval");
        }
    }

    @Test
    void aFlightThatIsTooLargeIsPlannedInParts() {
        try (Session session = SHOP.db().openSession()) {
            session.addAll(users("dora", 3_000, 1));
            FlushPlan plan = committed(session);
            assertThat(plan.flights()).isGreaterThan(1);
            assertThat(plan.steps().get(plan.steps().size() - 1).flight()).isEqualTo(plan.flights());
        }
    }

    @Test
    void theTransactionRidesOnlyWhereItDoes() {
        SessionOptions apart = SessionOptions.DEFAULT.commitMode(CommitMode.APART);
        try (Session session = SHOP.db().openSession(apart)) {
            session.add(new Coupon("A", 1));
            assertThat(committed(session).commitRides()).isFalse();
        }
        try (Session session = SHOP.db().openSession()) {
            session.add(new Coupon("B", 1));
            session.flush();
            session.add(new Coupon("C", 1));
            assertThat(session.plan().toString()).startsWith("1 flight, in the open transaction, with COMMIT\n");
            assertThat(committed(session).beginRides()).isFalse();
            session.inNested(inner -> {
                inner.add(new Coupon("D", 1));
                FlushPlan plan = inner.plan();
                assertThat(plan.beginRides()).isTrue();
                assertThat(plan.commitRides()).as("behind a savepoint").isFalse();
            });
        }
    }

    @Test
    void aPlanPrintsWithItsSqlAndWithoutAnyValue() {
        try (Session session = SHOP.db().openSession()) {
            session.add(new Coupon("SECRET", 10));
            assertThat(session.plan()).hasToString("""
                1 flight, with BEGIN, with COMMIT
                insert 1 row into coupons
                    with inserted as (
                      insert into coupons (code, percent)
                      values (?, ?)
                      returning 1
                    )
                    select cast('inserted rows of Coupon: ' || count(*) as integer)
                    from inserted
                    having count(*) <> ?\
                """);
            assertThat(session.plan().summary()).isEqualTo("insert 1 row into coupons");
            session.rollback();
            assertThat(session.plan()).hasToString("nothing to write");
        }
    }
}
