// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.edited.MemoTable.MEMO;
import static dev.athanor.postgres.session.filled.ArticleTable.ARTICLE;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.tenants.AccountTable.ACCOUNT;
import static dev.athanor.query.Sql.function;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.mergeInto;
import static dev.athanor.query.Sql.param;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.edited.Memo;
import dev.athanor.postgres.session.filled.Article;
import dev.athanor.postgres.session.filled.Article.Trail;
import dev.athanor.postgres.session.filled.ArticleTable;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.tenants.Account;
import dev.athanor.query.Insert;
import dev.athanor.query.Mutation;
import dev.athanor.query.NamedParameter;
import dev.athanor.query.Query;
import dev.athanor.query.Select;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A statement that a program keeps is compiled once, also where the session fills something else into it with each run. */
class KeptTextTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(ARTICLE, MEMO, COUPON, ACCOUNT);

    private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");

    private static final Article DRAFT = new Article(null, "one", null, 0, null, null, null, Trail.EMPTY, null);

    private record Pair(@Nullable Object one, @Nullable Object other) {}

    private Database db;

    @BeforeEach
    void anotherDatabase() {
        db = LAB.another();
    }

    private long compiled() {
        return db.statistics().compilations();
    }

    /** Each run is in a session of its own, a day after the one before. */
    private Session session(int day) {
        return db.openSession(db.options().clock(Clock.fixed(MONDAY.plusSeconds(86_400L * day), ZoneOffset.UTC)));
    }

    private void execute(int day, Mutation<?> mutation) {
        try (Session session = session(day)) {
            session.execute(mutation);
            session.commit();
        }
    }

    private <R> List<R> list(int day, Query<R> query) {
        try (Session session = session(day)) {
            List<R> rows = session.list(query);
            session.commit();
            return rows;
        }
    }

    @Test
    void aKeptQueryIsCompiledOnceAndOneThatIsBuiltEachTimeIsCompiledEachTime() {
        Select<Coupon> kept = select(COUPON).where(COUPON.percent.gt(1));
        for (int run = 0; run < 3; run++) {
            list(run, kept);
        }
        assertThat(compiled()).isEqualTo(1);
        for (int run = 0; run < 3; run++) {
            list(run, select(COUPON).where(COUPON.percent.gt(1)));
        }
        assertThat(compiled()).isEqualTo(4);
    }

    @Test
    void whatIsReadByItsKeyIsCompiledOnceForAllSessions() {
        for (int run = 0; run < 3; run++) {
            try (Session session = session(run)) {
                session.find(COUPON, "C" + run);
            }
        }
        assertThat(compiled()).isEqualTo(1);
    }

    @Test
    void aKeptInsertIsCompiledOnceThoughEachRunHasItsOwnKeyAndMoment() {
        Insert<Article> insert = insertInto(ARTICLE).values(DRAFT);
        for (int run = 0; run < 3; run++) {
            execute(run, insert);
            execute(run, update(ARTICLE).set(ARTICLE.title.set("title " + run)).where(ARTICLE.title.eq("one")));
        }
        assertThat(compiled()).isEqualTo(1 + 3);
        assertThat(LAB.rows(
                        "select count(distinct id), min(created_at at time zone 'UTC'), max(made_at at time zone 'UTC')"
                                + " from articles"))
                .containsExactly("3|2026-01-05 08:00:00|2026-01-07 08:00:00");
    }

    @Test
    void aKeptUpsertThatReturnsItsRowsIsCompiledOnce() {
        ArticleTable excluded = ARTICLE.excluded();
        Query<Article> upsert = insertInto(ARTICLE)
                .values(DRAFT, DRAFT.withTitle("two"))
                .onConflict(ARTICLE.title)
                .doUpdate(ARTICLE.stars.set(excluded.stars))
                .returning(ARTICLE);
        List<Article> first = list(0, upsert);
        List<Article> again = list(1, upsert);
        assertThat(compiled()).isEqualTo(1);
        assertThat(again)
                .extracting(Article::id)
                .containsExactlyElementsOf(first.stream().map(Article::id).toList());
        assertThat(again).extracting(Article::createdAt).containsOnly(MONDAY);
        assertThat(again).extracting(Article::updatedAt).containsOnly(MONDAY.plusSeconds(86_400));
        assertThat(again).extracting(Article::version).containsOnly((short) 1);
    }

    @Test
    void aKeptUpdateIsCompiledOnceThoughEachRunHasItsOwnMoment() {
        NamedParameter<Integer> stars = param("stars", ARTICLE.stars.type());
        Mutation<Article> praise = update(ARTICLE).set(ARTICLE.stars.set(stars)).everyRow();
        execute(0, insertInto(ARTICLE).values(DRAFT));
        long before = compiled();
        for (int run = 1; run < 4; run++) {
            execute(run, praise.bind(stars.is(run)));
            assertThat(LAB.rows("select stars, version, updated_at at time zone 'UTC' from articles"))
                    .containsExactly(run + "|" + run + "|2026-01-0" + (5 + run) + " 08:00:00");
        }
        assertThat(compiled() - before).isEqualTo(1);
    }

    @Test
    void aKeptMergeIsCompiledOnceAndSoIsAnInsertFromAQuery() {
        execute(0, insertInto(COUPON).values(new Coupon("ONE", 1)));
        Mutation<Article> insert = insertInto(ARTICLE)
                .columns(ARTICLE.id, ARTICLE.title)
                .select(select(into(Pair::new, function("gen_random_uuid", ARTICLE.id.type()), COUPON.code))
                        .from(COUPON)
                        .where(COUPON.code.notIn(select(ARTICLE.title))));
        Mutation<Article> merge = mergeInto(ARTICLE)
                .using(COUPON, COUPON.code.eq(ARTICLE.title))
                .whenMatched()
                .update(ARTICLE.stars.set(COUPON.percent));
        long before = compiled();
        for (int run = 1; run < 4; run++) {
            execute(run, insert);
            execute(run, merge);
        }
        assertThat(compiled() - before).isEqualTo(2);
        assertThat(LAB.rows("select title, stars, version, updated_at at time zone 'UTC' from articles"))
                .containsExactly("ONE|1|3|2026-01-08 08:00:00");
    }

    @Test
    void aKeptInsertUnderATenantIsCompiledOnce() {
        UUID tenant = new UUID(0, 1);
        Insert<Account> insert = insertInto(ACCOUNT).values(new Account("a").of(tenant));
        for (int run = 0; run < 3; run++) {
            try (Session session = db.openSession(db.options().tenant(tenant))) {
                session.execute(insert);
                session.commit();
            }
        }
        assertThat(compiled()).isEqualTo(1);
        assertThat(LAB.rows("select count(*), count(distinct id), min(tenant_id::text) from accounts"))
                .containsExactly("3|3|" + tenant);
    }

    @Test
    void aVersionThatIsAMomentIsThatOfTheRunInTheSameText() {
        Mutation<Memo> edit = update(MEMO).set(MEMO.text.set("z")).everyRow();
        execute(0, insertInto(MEMO).values(new Memo(1, "a", "x", null, null)));
        long before = compiled();
        for (int run = 1; run < 3; run++) {
            execute(run, edit);
            assertThat(LAB.rows("select text, version at time zone 'UTC' from memos"))
                    .containsExactly("z|2026-01-0" + (5 + run) + " 08:00:00");
        }
        assertThat(compiled() - before).isEqualTo(1);
    }

    @Test
    void theTextOfTheStatementAsItIsWrittenIsAnother() {
        Insert<Article> insert = insertInto(ARTICLE).values(DRAFT);
        String written = insert.sql(db.platform().dialect());
        execute(0, insert);
        execute(1, update(ARTICLE).set(ARTICLE.title.set("other")).everyRow());
        execute(2, insert);
        assertThat(insert.sql(db.platform().dialect())).isEqualTo(written);
        assertThat(LAB.rows("select count(*) from articles")).containsExactly("2");
    }
}
