// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.filled.ArticleTable.ARTICLE;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.filled.Article;
import dev.athanor.postgres.session.filled.Article.Author;
import dev.athanor.postgres.session.filled.Article.State;
import dev.athanor.postgres.session.filled.Article.Trail;
import dev.athanor.postgres.session.filled.ArticleTable;
import dev.athanor.query.Upserted;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Moments of creation and of change, and what is preset: made in the process, so that what add and update return is the row. */
class MomentsTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(ARTICLE);

    private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00.123456Z");
    private static final Instant TUESDAY = MONDAY.plus(1, ChronoUnit.DAYS);
    private static final Instant WEDNESDAY = MONDAY.plus(2, ChronoUnit.DAYS);

    private final Wound clock = new Wound();
    private Session session;

    /** A clock that stands until it is set, a little behind the microsecond. */
    private static final class Wound extends Clock {
        private Instant now = MONDAY;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(2);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            now = now.plusNanos(1_789);
            return now.minusNanos(1_000);
        }

        void set(Instant moment) {
            now = moment;
        }
    }

    @BeforeEach
    void open() {
        session = LAB.db().openSession(LAB.db().options().clock(clock));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Article article(String title) {
        return ArticleTable.builder().title(title).trail(Trail.EMPTY).build();
    }

    private Article stored(String title) {
        Article added = session.add(article(title));
        session.commit();
        return added;
    }

    private Article read(Article article) {
        session.clear();
        return session.find(ARTICLE, Objects.requireNonNull(article.id())).orElseThrow();
    }

    private static String moments() {
        return LAB.rows("select created_at at time zone 'UTC', updated_at at time zone 'UTC' from articles order by"
                        + " title")
                .toString();
    }

    @Test
    void aNewRowHasTheMomentOfItsUnit() {
        Article one = session.add(article("one"));
        Article two = session.add(article("two"));
        assertThat(one.createdAt()).isEqualTo(MONDAY).isEqualTo(one.updatedAt()).isEqualTo(two.createdAt());
        assertThat(one.trail().madeAt()).isEqualTo(MONDAY.atOffset(ZoneOffset.UTC));
        assertThat(one.trail().seenAt()).isEqualTo(LocalDateTime.parse("2026-01-05T10:00:00.123456"));
        assertThat(one.state()).isEqualTo(State.DRAFT);
        assertThat(one.trail().author()).isEqualTo(new Author("nobody"));
        assertThat(one.stars()).isEqualTo(3);
        LAB.flights(1, session::commit);
        assertThat(read(one)).isEqualTo(one);
        assertThat(LAB.rows("select column_name, is_nullable, column_default from information_schema.columns where"
                        + " table_name = 'articles' and column_name in ('state', 'stars', 'updated_at')"))
                .containsExactlyInAnyOrder("state|NO|null", "stars|NO|null", "updated_at|NO|null");
    }

    @Test
    void whatIsGivenToAddIsKept() {
        Article old = session.add(article("old")
                .withCreatedAt(Instant.EPOCH)
                .withUpdatedAt(Instant.EPOCH.plusNanos(1_999))
                .withState(State.PRINTED));
        assertThat(old.updatedAt()).isEqualTo(Instant.EPOCH.plusNanos(1_000));
        session.commit();
        assertThat(read(old)).isEqualTo(old);
    }

    @Test
    void aChangeRenewsTheOneAndNeverTheOther() {
        Article article = stored("a");
        clock.set(TUESDAY);
        Article changed = session.update(
                article,
                present -> present.withStars(5).withCreatedAt(WEDNESDAY).withUpdatedAt(WEDNESDAY));
        assertThat(changed.createdAt()).isEqualTo(MONDAY);
        assertThat(changed.updatedAt()).isEqualTo(TUESDAY);
        assertThat(changed.trail().madeAt()).isEqualTo(article.trail().madeAt());
        assertThat(changed.trail().seenAt()).isEqualTo(LocalDateTime.parse("2026-01-06T10:00:00.123456"));
        clock.set(WEDNESDAY);
        assertThat(session.update(article, ARTICLE.stars.set(4)).updatedAt())
                .as("one moment for the unit of work")
                .isEqualTo(TUESDAY);
        session.flush();
        Article last = session.update(article, ARTICLE.title.set("b"));
        session.commit();
        assertThat(read(last)).isEqualTo(last);
        assertThat(last.updatedAt()).isEqualTo(TUESDAY);
        assertThat(session.update(last, ARTICLE.stars.set(1)).updatedAt()).isEqualTo(WEDNESDAY);
        session.rollback();
        assertThat(moments()).isEqualTo("[2026-01-05 08:00:00.123456|2026-01-06 08:00:00.123456]");
    }

    @Test
    void whatIsNoChangeRenewsNothing() {
        Article article = read(stored("a"));
        clock.set(TUESDAY);
        session.update(article, ARTICLE.stars.set(9));
        Article back = session.update(article, ARTICLE.stars.set(3), ARTICLE.updatedAt.set(WEDNESDAY));
        assertThat(back).isEqualTo(article);
        assertThat(session.stateOf(article)).isEqualTo(EntityState.CLEAN);
        assertThat(session.plan().isEmpty()).isTrue();
    }

    @Test
    void aDetachedRecordIsWrittenWithoutItsMomentOfCreation() {
        Article article = stored("a");
        session.clear();
        clock.set(TUESDAY);
        Article changed = session.update(article.withStars(1).withState(null));
        assertThat(changed.updatedAt()).isEqualTo(TUESDAY);
        LAB.flights(1, session::commit);
        assertThat(moments()).isEqualTo("[2026-01-05 08:00:00.123456|2026-01-06 08:00:00.123456]");
        assertThat(read(article).state()).isEqualTo(State.DRAFT);
        assertThatThrownBy(() -> session.update(article.withVersion((short) 7)))
                .isInstanceOf(StaleEntityException.class);
    }

    @Test
    void anArrayThatIsChangedInPlaceIsAChange() {
        Article added = session.add(article("a").withBody(new byte[] {1}));
        session.commit();
        Article article = read(added);
        clock.set(TUESDAY);
        Objects.requireNonNull(article.body())[0] = 2;
        session.commit();
        Article now = read(article);
        assertThat(now.body()).containsExactly(2);
        assertThat(now.updatedAt()).isEqualTo(TUESDAY);
        assertThat(now.version()).isEqualTo((short) 1);
    }

    @Test
    void statementsRenewThemToo() {
        stored("a");
        clock.set(TUESDAY);
        session.execute(update(ARTICLE).set(ARTICLE.stars.set(1)).where(ARTICLE.title.eq("a")));
        session.commit();
        assertThat(moments()).isEqualTo("[2026-01-05 08:00:00.123456|2026-01-06 08:00:00.123456]");
        clock.set(WEDNESDAY);
        List<Article> changed = session.list(
                update(ARTICLE).set(ARTICLE.stars.set(2)).everyRow().returning(ARTICLE));
        assertThat(changed).extracting(Article::updatedAt).containsExactly(WEDNESDAY);
        session.execute(
                update(ARTICLE).set(ARTICLE.updatedAt.set(Instant.EPOCH)).everyRow());
        assertThat(session.one(select(ARTICLE.updatedAt)))
                .as("what is written down is meant")
                .isEqualTo(Instant.EPOCH);
        session.rollback();
    }

    @Test
    void upsertsRenewThemInBothOfTheirHalves() {
        stored("a");
        clock.set(TUESDAY);
        List<Upserted<Article>> outcomes = session.list(insertInto(ARTICLE)
                .values(article("a").withState(State.PRINTED), article("b"))
                .onConflict(ARTICLE.title)
                .doUpdate(ARTICLE.state.set(ARTICLE.excluded().state))
                .returningOutcomes(ARTICLE));
        session.commit();
        assertThat(outcomes)
                .extracting(each -> Objects.requireNonNull(each.row()).updatedAt())
                .containsExactly(TUESDAY, TUESDAY);
        assertThat(moments())
                .isEqualTo("[2026-01-05 08:00:00.123456|2026-01-06 08:00:00.123456,"
                        + " 2026-01-06 08:00:00.123456|2026-01-06 08:00:00.123456]");
        clock.set(WEDNESDAY);
        session.execute(insertInto(ARTICLE)
                .values(article("a"))
                .onConflict(ARTICLE.title)
                .doUpdate(ARTICLE.stars.set(1))
                .where(ARTICLE.stars.gt(100)));
        session.execute(insertInto(ARTICLE)
                .values(article("b"))
                .onConflict(ARTICLE.title)
                .doNothing());
        session.commit();
        assertThat(moments()).doesNotContain("2026-01-07");
    }

    @Test
    void rowsOfAssignmentsAndOfQueriesAreFilledInAsWell() {
        session.execute(insertInto(ARTICLE).set(ARTICLE.title.set("set"), ARTICLE.stars.set(5)));
        record Copy(UUID id, String title) {}
        session.execute(insertInto(ARTICLE)
                .columns(ARTICLE.id, ARTICLE.title)
                .select(select(
                        into(Copy::new, function("gen_random_uuid", SqlTypes.UUID), ARTICLE.title.concat("!")))));
        session.commit();
        assertThat(LAB.rows("select title, state, stars, author, version from articles order by title"))
                .containsExactly("set|DRAFT|5|nobody|0", "set!|DRAFT|3|nobody|0");
        assertThat(moments()).containsOnlyOnce("[2026-01-05 08:00:00.123456|2026-01-05 08:00:00.123456, ");
    }

    @Test
    void insideANestedUnitTheMomentIsThatOfTheWhole() {
        Article outer = session.add(article("outer"));
        clock.set(TUESDAY);
        Article inner = session.nested(nested -> nested.add(article("inner")));
        session.commit();
        assertThat(inner.createdAt()).isEqualTo(outer.createdAt());
        assertThat(session.add(article("later")).createdAt()).isEqualTo(TUESDAY);
        session.rollback();
    }
}
