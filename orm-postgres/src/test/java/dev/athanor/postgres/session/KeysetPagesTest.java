// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.InvalidInputException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.CursorTokens;
import dev.athanor.session.KeysetPage;
import dev.athanor.session.KeysetRequest;
import dev.athanor.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages by position show each row once, in the order of the whole result, forwards and backwards. */
class KeysetPagesTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final int WALKS = Boolean.getBoolean("athanor.full") ? 2_000 : 40;
    private static final CursorTokens TOKENS =
            CursorTokens.signedWith("a key of more than 16 bytes".getBytes(StandardCharsets.US_ASCII));

    record Spent(Long user, @Nullable Object amount) {}

    record Line(String email, @Nullable Integer age, long order) {}

    @BeforeEach
    void twelveUsersOfWhomManyAreAlike() {
        SHOP.db().inTransaction(session -> {
            Coupon coupon = session.add(new Coupon("TEN", 10));
            for (int i = 0; i < 12; i++) {
                Order order = Samples.order(i % 3 + ".50");
                User user = Samples.user("u" + i, ToMany.of(i % 4 == 0 ? order.withCoupon(ToOne.of(coupon)) : order))
                        .withAge(i % 3 == 0 ? null : (Integer) (20 + i % 2));
                session.add(user);
            }
        });
        SHOP.sent().clear();
    }

    /** What a walk is ordered by before its key; the last ones may be null. */
    private static final List<Expression<?>> TERMS = List.of(
            ORDER.total,
            ORDER.user().email,
            ORDER.total.times(-1),
            ORDER.user().createdAt,
            ORDER.user().age,
            ORDER.coupon().percent,
            ORDER.user().age.times(2),
            ORDER.coupon().code);

    private static Ordering drawn(Expression<?> term, Random random) {
        Ordering ordering = random.nextBoolean() ? term.asc() : term.desc();
        return switch (random.nextInt(3)) {
            case 0 -> ordering.nullsFirst();
            case 1 -> ordering.nullsLast();
            default -> ordering;
        };
    }

    @Test
    void showsEachRowOnceInAnyOrder() {
        long seed = Long.getLong("athanor.seed", new Random().nextLong());
        Random random = new Random(seed);
        try (Session session = SHOP.db().openSession()) {
            for (int walk = 0; walk < WALKS; walk++) {
                List<Ordering> order = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    order.add(drawn(TERMS.get(random.nextInt(TERMS.size())), random));
                }
                order.add(drawn(ORDER.id, random));
                Select<Long> query = select(ORDER.id).from(ORDER);
                for (Ordering term : order) {
                    query = query.orderBy(term);
                }
                int size = 1 + random.nextInt(5);
                List<Long> all = session.list(query);
                String told = "seed " + seed + ", walk " + walk + ", size " + size + ": " + query;
                assertThat(walked(session, query, KeysetRequest.first(size)))
                        .as(told)
                        .isEqualTo(all);
                assertThat(walked(session, query, KeysetRequest.last(size)))
                        .as(told)
                        .isEqualTo(all);
            }
        }
    }

    @Test
    void walksQueriesInFromByWhatTellsTheirRowsApart() {
        var spent = select(into(Spent::new, ORDER.userId, sum(ORDER.total).as("total")))
                .groupBy(ORDER.userId);
        var ages = select(USER.age).distinct().as("ages");
        var young = with(
                "young",
                select(into(Spent::new, USER.id, USER.age))
                        .where(USER.age.lt(21).or(USER.age.isNull())));
        var totals = spent.as("totals");
        try (Session session = SHOP.db().openSession()) {
            for (int size = 1; size < 6; size++) {
                assertWalked(
                        session,
                        size,
                        3,
                        select(ages.column(USER.age)).from(ages).orderBy(ages.column(USER.age)));
                assertWalked(
                        session,
                        size,
                        8,
                        select(young.column(USER.id))
                                .from(young)
                                .orderBy(
                                        young.column(USER.age).desc(),
                                        young.column(USER.id).asc()));
                assertWalked(
                        session,
                        size,
                        12,
                        select(totals.column(ORDER.userId))
                                .from(totals)
                                .join(USER, USER.id.eq(totals.column(ORDER.userId)))
                                .orderBy(totals.column(sum(ORDER.total)).desc(), USER.id.asc()));
            }
        }
    }

    private static <R> void assertWalked(Session session, int size, int rows, Select<R> query) {
        List<R> all = session.list(query);
        assertThat(all).hasSize(rows);
        assertThat(walked(session, query, KeysetRequest.first(size))).isEqualTo(all);
        assertThat(walked(session, query, KeysetRequest.last(size))).isEqualTo(all);
    }

    /** All rows in the order of the query, whichever way they are read; each request goes through a token. */
    private static <R> List<R> walked(Session session, Select<R> query, KeysetRequest start) {
        List<R> rows = new ArrayList<>();
        Optional<KeysetRequest> request = Optional.of(start);
        while (request.isPresent()) {
            KeysetRequest asked = TOKENS.read(TOKENS.write(request.get(), query), query);
            KeysetPage<R> page = session.page(query, asked);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(start.size()).isNotEmpty();
            rows.addAll(start.isBackwards() ? 0 : rows.size(), page.rows());
            request = start.isBackwards() ? page.previous() : page.next();
        }
        return rows;
    }

    @Test
    void knowsThePagesOnBothSides() {
        Select<User> query = select(USER).orderBy(USER.email);
        try (Session session = SHOP.db().openSession()) {
            KeysetPage<User> first = session.page(query, KeysetRequest.first(5));
            KeysetPage<User> second = session.page(query, first.next().orElseThrow());
            KeysetPage<User> third = session.page(query, second.next().orElseThrow());
            assertThat(first.previous()).isEmpty();
            assertThat(third.rows()).hasSize(2);
            assertThat(third.next()).isEmpty();
            KeysetPage<User> back = session.page(query, third.previous().orElseThrow());
            assertThat(back.rows()).isEqualTo(second.rows());
            KeysetPage<User> start = session.page(query, back.previous().orElseThrow());
            assertThat(start.rows()).isEqualTo(first.rows());
            assertThat(start.previous()).isEmpty();
            assertThat(session.page(query, start.next().orElseThrow()).rows()).isEqualTo(second.rows());
            assertThat(session.page(query, KeysetRequest.last(12)).previous()).isEmpty();
            assertThat(session.page(query, KeysetRequest.first(12)).next()).isEmpty();
        }
    }

    @Test
    void movesNothingWhenRowsComeAndGo() {
        Select<String> query = select(USER.email).orderBy(USER.email);
        try (Session session = SHOP.db().openSession()) {
            KeysetPage<String> first = session.page(query, KeysetRequest.first(2));
            assertThat(first.rows()).containsExactly("u0@x.org", "u10@x.org");
            session.add(Samples.user("u00"));
            session.execute(deleteFrom(ORDER).everyRow());
            session.execute(deleteFrom(USER).where(USER.email.eq("u10@x.org")));
            KeysetPage<String> second = session.page(query, first.next().orElseThrow());
            assertThat(second.rows()).containsExactly("u11@x.org", "u1@x.org");
            session.execute(deleteFrom(USER).everyRow());
            KeysetPage<String> none = session.page(query, second.next().orElseThrow());
            assertThat(none.rows()).isEmpty();
            assertThat(session.page(query, none.previous().orElseThrow()).rows())
                    .isEmpty();
            assertThat(session.page(query, KeysetRequest.first(1)))
                    .isEqualTo(new KeysetPage<>(List.of(), Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void costsOneFlightAndReadsRecordsProjectionsAndRelations() {
        Select<User> graph = select(USER).with(USER.orders).orderBy(USER.id);
        Select<Line> lines = select(into(Line::new, USER.email, USER.age, ORDER.id))
                .from(USER)
                .join(USER.orders, ORDER)
                .orderBy(USER.age.desc().nullsLast(), ORDER.id.asc());
        try (Session session = SHOP.db().openSession()) {
            KeysetPage<Line> page = session.page(lines, KeysetRequest.first(3));
            page = session.page(lines, page.next().orElseThrow());
            assertThat(page.rows()).hasSize(3);
            assertThat(SHOP.sent().flights()).isEqualTo(2);
            List<User> users = session.page(graph, KeysetRequest.first(3)).rows();
            assertThat(users)
                    .allSatisfy(user -> assertThat(user.orders().isLoaded()).isTrue());
            assertThat(users.get(0))
                    .isSameAs(session.find(
                                    USER, Objects.requireNonNull(users.get(0).id()))
                            .orElseThrow());
            assertThat(session.untracked()
                            .page(select(COUPON).orderBy(COUPON.code), KeysetRequest.first(1))
                            .rows())
                    .containsExactly(new Coupon("TEN", 10));
            assertThatThrownBy(() -> session.untracked().page(graph, KeysetRequest.first(3)))
                    .isInstanceOf(IllegalSessionStateException.class)
                    .hasMessageContaining("untracked()");
        }
    }

    @Test
    void readsNoTokenThatIsNotItsOwn() {
        Select<User> query = select(USER).orderBy(USER.email);
        KeysetRequest request = KeysetRequest.first(5);
        String token = TOKENS.write(request, query);
        assertThat(token).matches("[A-Za-z0-9_-]+");
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            tampered(token.substring(0, i) + other + token.substring(i + 1), query);
            tampered(token.substring(0, i), query);
        }
        tampered("no token!", query);
        tampered("A".repeat(1_000_000), query);
        String foreign = CursorTokens.signedWith(new byte[16]).write(request, query);
        tampered(foreign, query);
        assertThatThrownBy(() -> TOKENS.read(token, select(USER).orderBy(USER.email.desc())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another query");
        assertThatThrownBy(() -> CursorTokens.signedWith(new byte[15]))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("16");
    }

    private static void tampered(String token, Select<?> query) {
        try {
            assertThat(TOKENS.read(token, query))
                    .hasToString(KeysetRequest.first(5).toString());
            // the last letter of base64 may hold bits that mean nothing
            assertThat(token)
                    .startsWith(TOKENS.write(KeysetRequest.first(5), query).substring(0, token.length() - 1));
        } catch (InvalidInputException refused) {
            assertThat(refused).hasMessageContaining("changed on its way");
        }
    }

    @Test
    void refusesAPageWithoutRows() {
        assertThatThrownBy(() -> KeysetRequest.first(0)).isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> KeysetRequest.last(5).size(-1)).isInstanceOf(StatementBuildException.class);
    }
}
