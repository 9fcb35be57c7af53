// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.TypesTest.EMPTY;
import static dev.athanor.postgres.session.TypesTest.EXACT;
import static dev.athanor.postgres.session.TypesTest.FULL;
import static dev.athanor.postgres.session.TypesTest.NOTHING;
import static dev.athanor.postgres.session.model.EverythingTable.EVERYTHING;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.tenants.MemberTable.MEMBER;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.StatementEvent;
import dev.athanor.postgres.session.model.Everything;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.tenants.Member;
import dev.athanor.query.Insert;
import dev.athanor.query.Upserted;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Some rows are listed, many travel as arrays: the same rows come of it, and one text for any number of them. */
class ManyRowsTest {
    private static final int MANY = 30;
    private static final String ARRAYS =
            "insert into products (id, name, price) select * from unnest(?::uuid[], ?::text[], ?::numeric[])";

    @RegisterExtension
    static final Workshop LAB = Workshop.with(PRODUCT, EVERYTHING, MEMBER);

    private static List<Product> products(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Samples.product("product " + i, i + ".50").withId(new UUID(7, i)))
                .toList();
    }

    private static long insert(Insert<?> statement) {
        return LAB.db().transaction(session -> session.execute(statement));
    }

    @Test
    void theyHaveOneTextWhateverTheirNumber() {
        insert(insertInto(PRODUCT).values(products(21)));
        insert(insertInto(PRODUCT).values(products(25_000).subList(21, 25_000)));
        assertThat(LAB.sent().statements().stream().map(StatementEvent::sql).distinct())
                .containsExactly(ARRAYS);
        assertThat(LAB.rows("select count(*), count(distinct name), sum(price) from products"))
                .containsExactly("25000|25000|312500000.00");
    }

    @Test
    void fewAreListed() {
        insert(insertInto(PRODUCT).values(products(20)));
        assertThat(LAB.sent().statements().get(0).sql()).contains(" values (?, ?, ?), (?, ?, ?)");
    }

    @Test
    void everyTypeArrivesAsItWas() {
        List<Everything> rows = Stream.generate(() -> List.of(FULL, NOTHING, EMPTY))
                .limit(MANY)
                .flatMap(List::stream)
                .toList();
        try (Session session = LAB.db().openSession()) {
            List<Everything> inserted =
                    session.list(insertInto(EVERYTHING).values(rows).returning(EVERYTHING));
            assertThat(LAB.sent().statements().get(0).sql()).contains("unnest(");
            session.commit();
            session.clear();
            List<Everything> added = session.addAll(rows.subList(0, 3));
            session.commit();
            session.clear();
            for (int i = 0; i < 3; i++) {
                Everything expected = session.refresh(added.get(i));
                assertThat(inserted.get(i).withId(expected.id()))
                        .usingRecursiveComparison(EXACT)
                        .isEqualTo(expected);
            }
            assertThat(session.list(select(EVERYTHING))).hasSize(rows.size() + 3);
        }
    }

    @Test
    void rowsThatLeaveSomethingToTheServerAreListed() {
        List<Product> rows = IntStream.range(0, MANY)
                .mapToObj(i -> products(MANY).get(i).withActive(i % 2 == 0 ? false : null))
                .toList();
        insert(insertInto(PRODUCT).values(rows));
        assertThat(LAB.sent().statements().get(0).sql()).contains("default");
        assertThat(LAB.rows("select active, count(*) from products group by 1 order by 1"))
                .containsExactly("f|15", "t|15");
    }

    @Test
    void outcomesStandInTheOrderOfTheRows() {
        List<Product> rows = products(MANY);
        insert(insertInto(PRODUCT).values(rows.subList(0, 10)));
        List<Upserted<Product>> outcomes = LAB.db()
                .transaction(session -> session.list(insertInto(PRODUCT)
                        .values(rows)
                        .onConflict(PRODUCT.id)
                        .doUpdate(PRODUCT.price.set(new BigDecimal("9")))
                        .returningOutcomes(PRODUCT)));
        assertThat(outcomes)
                .extracting(outcome -> outcome.row().id())
                .isEqualTo(rows.stream().map(Product::id).toList());
        assertThat(outcomes.subList(0, 10)).allMatch(outcome -> outcome.outcome() == Upserted.Outcome.UPDATED);
        assertThat(outcomes.subList(10, MANY)).allMatch(outcome -> outcome.outcome() == Upserted.Outcome.INSERTED);
    }

    @Test
    void aKeptStatementInsertsForTheTenantThatRunsIt() {
        List<UUID> tenants = List.of(new UUID(1, 1), new UUID(1, 2));
        Insert<Member> statement = insertInto(MEMBER)
                .values(IntStream.range(0, MANY)
                        .mapToObj(i -> new Member(i + "@x.org", "member " + i))
                        .toList());
        for (UUID tenant : tenants) {
            LAB.db().with(options -> options.tenant(tenant)).inTransaction(session -> session.execute(statement));
        }
        assertThat(LAB.rows("select tenant_id, count(*) from members group by 1 order by 1"))
                .containsExactly(tenants.get(0) + "|30", tenants.get(1) + "|30");
    }
}
