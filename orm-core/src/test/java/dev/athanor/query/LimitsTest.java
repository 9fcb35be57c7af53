// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.GroupingElement;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.TextExpression;
import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.shop.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How deep and how large a statement may be, and that nothing overflows on the way to saying so. */
class LimitsTest {
    private static final int DEEP = 10_000;
    private static final int LONG = 100_000;
    private static final long SMALL_STACK = 256 * 1024;

    private static void onASmallStack(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    private static void tooDeep(Executable statement) {
        assertThatThrownBy(() -> statement.sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("the limit is 500")
                .hasMessageContaining("nestingLimit(");
    }

    @Test
    void refusesADeepCalculation() throws InterruptedException {
        onASmallStack(() -> {
            NumberExpression<Integer> sum = USER.age;
            for (int i = 0; i < DEEP; i++) {
                sum = USER.age.minus(sum);
            }
            tooDeep(select(USER.id).where(sum.gt(1)));
            tooDeep(select(USER.id).orderBy(sum));
            tooDeep(update(USER).set(USER.age.set(sum)).everyRow());
        });
    }

    @Test
    void writesLongChainsOfOperatorsFlat() throws InterruptedException {
        onASmallStack(() -> {
            NumberExpression<Integer> sum = USER.age;
            TextExpression text = USER.email;
            for (int i = 0; i < DEEP; i++) {
                sum = i % 2 == 0 ? sum.plus(1) : sum.minus(USER.age);
                text = text.concat(USER.email);
            }
            assertThat(select(sum).sql(Dialect.GENERIC))
                    .startsWith("select age + ? - age + ?")
                    .doesNotContain("(");
            assertThat(select(text).groupBy(text).sql(Dialect.GENERIC).split(" \\|\\| "))
                    .hasSize(2 * DEEP + 1);
            assertThat(select(sum).groupBy(sum).orderBy(sum).sql(Dialect.GENERIC))
                    .endsWith(" from users group by 1 order by 1");
            assertThat(sum.plus(1)).isEqualTo(sum.plus(1)).hasSameHashCodeAs(sum.plus(1));
            assertThat(sum.plus(1)).isNotEqualTo(sum.plus(2)).isNotEqualTo(sum).isNotEqualTo(sum.minus(1));
        });
    }

    @Test
    void facesAndNamesAreNoLevels() throws InterruptedException {
        onASmallStack(() -> {
            Expression<Integer> faces = USER.age;
            Expression<Integer> named = USER.age;
            for (int i = 0; i < DEEP; i++) {
                faces = number(faces.asType(USER.age.type()));
                named = named.as("a" + i);
            }
            assertThat(select(faces).sql(Dialect.GENERIC)).isEqualTo("select age from users");
            assertThat(select(named).sql(Dialect.GENERIC)).isEqualTo("select age as a9999 from users");
        });
    }

    @Test
    void refusesWhatDoublesItself() {
        NumberExpression<Integer> sum = USER.age;
        for (int i = 0; i < 60; i++) {
            sum = sum.times(sum).plus(sum);
        }
        NumberExpression<Integer> huge = sum;
        assertThatThrownBy(() -> select(huge).sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("more than 1000000 parts");
    }

    @Test
    void refusesADeepNegation() throws InterruptedException {
        onASmallStack(() -> {
            Condition condition = PRODUCT.active;
            for (int i = 0; i < DEEP; i++) {
                condition = condition.not();
            }
            tooDeep(select(PRODUCT.id).where(condition));
        });
    }

    @Test
    void refusesDeepSubqueries() throws InterruptedException {
        onASmallStack(() -> {
            Select<Long> query = select(USER.id);
            for (int i = 0; i < DEEP; i++) {
                query = select(USER.id).where(USER.id.in(query));
            }
            tooDeep(query);
        });
    }

    @Test
    void writesWhatIsJustDeepEnough() throws InterruptedException {
        onASmallStack(() -> {
            Expression<Integer> nested = USER.age;
            for (int i = 0; i < 499; i++) {
                nested = function("f", USER.age.type(), nested);
            }
            assertThat(select(nested).sql(Dialect.GENERIC)).endsWith(") from users");
        });
    }

    @Test
    void writesNestedSubqueries() throws InterruptedException {
        onASmallStack(() -> {
            Select<Long> query = select(USER.id);
            for (int i = 0; i < 249; i++) {
                query = select(USER.id).where(USER.id.in(query));
            }
            assertThat(query.sql(Dialect.GENERIC)).contains("u249");
        });
    }

    @Test
    void joinsAnyNumberOfConditionsFlat() throws InterruptedException {
        onASmallStack(() -> {
            Condition any = USER.age.isNull();
            Condition all = USER.age.isNull();
            List<Condition> listed = new ArrayList<>();
            for (int i = 1; i < LONG; i++) {
                any = any.or(USER.email.isNull());
                all = all.and(USER.email.isNull());
                listed.add(USER.age.isNotNull());
            }
            String chain = select(USER.id).where(any).sql(Dialect.GENERIC);
            assertThat(chain).doesNotContain("(").endsWith(" or email is null");
            assertThat(chain.split(" or ")).hasSize(LONG);
            assertThat(select(USER.id).where(all).sql(Dialect.GENERIC)).doesNotContain("(");
            assertThat(select(USER.id).where(anyOf(listed)).sql(Dialect.GENERIC))
                    .doesNotContain("(");
            assertThat(select(USER.id).where(allOf(listed)).sql(Dialect.GENERIC))
                    .doesNotContain("(");
        });
    }

    @Test
    void chainsThatBeginAlikeStayApart() {
        Condition begin = USER.age.eq(1).or(USER.age.eq(2)).or(USER.age.eq(3));
        Condition one = begin.or(USER.email.eq("a"));
        Condition other = begin.or(USER.email.isNull());
        assertThat(select(USER.id).where(begin).sql(Dialect.GENERIC)).endsWith("age = ? or age = ? or age = ?");
        assertThat(select(USER.id).where(one).sql(Dialect.GENERIC)).endsWith("age = ? or email = ?");
        assertThat(select(USER.id).where(other).sql(Dialect.GENERIC)).endsWith("age = ? or email is null");
        assertThat(one).isEqualTo(begin.or(USER.email.eq("a"))).hasSameHashCodeAs(begin.or(USER.email.eq("a")));
    }

    @Test
    void refusesDeepCastsCasesAndAlternations() throws InterruptedException {
        onASmallStack(() -> {
            Expression<Integer> cast = USER.age;
            Expression<Integer> choice = USER.age;
            Condition alternation = USER.age.isNull();
            for (int i = 0; i < DEEP; i++) {
                cast = cast.cast(USER.age.type());
                choice = caseWhen(PRODUCT.active, choice).otherwise(1);
                alternation = i % 2 == 0 ? alternation.or(USER.email.isNull()) : alternation.and(USER.email.isNull());
            }
            tooDeep(select(cast));
            tooDeep(select(choice));
            tooDeep(select(USER.id).where(alternation));
        });
    }

    @Test
    void refusesMoreTermsWithValuesThanTheProtocolCounts() {
        Condition any = USER.age.eq(0);
        for (int i = 1; i < LONG; i++) {
            any = any.or(USER.age.eq(i));
        }
        Select<Long> query = select(USER.id).where(any);
        assertThatThrownBy(() -> query.sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("100000 parameters");
    }

    @Test
    void joinsManyTablesWithoutRecursion() throws InterruptedException {
        onASmallStack(() -> {
            Select<Long> query = select(USER.id);
            for (int i = 0; i < 2_000; i++) {
                var order = ORDER.as("o" + i);
                query = query.join(order, order.userId.eq(USER.id));
            }
            assertThat(query.sql(Dialect.GENERIC)).endsWith("o1999.user_id = u.id");
        });
    }

    @Test
    void unitesManyQueriesFlatAndRefusesDeepNesting() throws InterruptedException {
        onASmallStack(() -> {
            RowQuery<Long> flat = select(USER.id);
            RowQuery<Long> deep = select(USER.id);
            for (int i = 0; i < DEEP; i++) {
                flat = flat.unionAll(select(ORDER.id));
                deep = select(USER.id).except(deep);
            }
            assertThat(flat.sql(Dialect.GENERIC)).doesNotContain("(");
            tooDeep(deep);
        });
    }

    @Test
    void refusesDeepCommonTablesAndGroupings() throws InterruptedException {
        onASmallStack(() -> {
            CommonTable table = with("t", select(USER.id));
            GroupingElement grouping = USER.id;
            for (int i = 0; i < DEEP; i++) {
                table = with(
                        "t" + i,
                        select(USER.id).where(USER.id.in(select(count()).from(table))));
                grouping = rollup(grouping);
            }
            tooDeep(select(count()).from(table));
            tooDeep(select(count()).from(USER).groupBy(grouping));
        });
    }

    @Test
    void insertsMoreRecordsThanTheProtocolCountsParameters() {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 10_923; i++) {
            products.add(Product.of(new UUID(0, i), "n" + i, "1"));
        }
        assertThat(insertInto(PRODUCT)
                        .values(products)
                        .compiled(Dialect.GENERIC)
                        .parameters())
                .hasSizeLessThan(10);
    }

    @Test
    void refusesToOrderByABoundValue() {
        assertThatThrownBy(() -> select(USER).orderBy(value("email")).sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("sorts nothing");
    }

    @Test
    void refusesNegativeLimits() {
        assertThatThrownBy(() -> select(USER).limit(-1)).isInstanceOf(StatementBuildException.class);
        assertThatThrownBy(() -> select(USER).offset(-1)).isInstanceOf(StatementBuildException.class);
    }
}
