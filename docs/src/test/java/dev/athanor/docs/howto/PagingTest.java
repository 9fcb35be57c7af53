// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.User;
import dev.athanor.query.Filtering;
import dev.athanor.query.NamedParameter;
import dev.athanor.query.Select;
import dev.athanor.query.Sorting;
import dev.athanor.session.CursorTokens;
import dev.athanor.session.KeysetPage;
import dev.athanor.session.KeysetRequest;
import dev.athanor.session.QueryPlan;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagingTest {
    private final Stage stage = Shelf.orders();
    private final Session session = stage.db().openSession();

    @AfterEach
    void leave() {
        session.close();
        stage.close();
    }

    @Test
    void byPosition() {
        byte[] secret = new byte[32];
        // region position
        Select<User> query = select(USER).orderBy(USER.email, USER.id);
        KeysetPage<User> page = session.page(query, KeysetRequest.first(1));
        KeysetPage<User> second = session.page(query, page.next().orElseThrow());
        // endregion
        stage.assertSent("howto/pages-position.sql");
        assertThat(second.rows()).hasSize(1);
        // region token
        CursorTokens tokens = CursorTokens.signedWith(secret); // one key for all processes
        String token = tokens.write(page.next().orElseThrow(), query); // goes into a link
        KeysetRequest request = tokens.read(token, query); // comes back
        // endregion
        assertThat(session.page(query, request).rows()).isEqualTo(second.rows());
    }

    // region allowed
    private static final Sorting SORTING =
            Sorting.allow("email", USER.email).and("age", USER.age).endingWith(USER.id);
    private static final Filtering FILTERS = Filtering.allow("email", USER.email)
            .and("minAge", SqlTypes.INTEGER, USER.age::ge)
            .and("q", SqlTypes.TEXT, USER.email::contains);

    static Select<User> users(String sort, Map<String, String> filters) {
        return select(USER).where(FILTERS.by(filters)).orderBy(SORTING.by(sort));
    }
    // endregion

    @Test
    void asARequestSays() {
        // region asked
        List<User> users = session.list(users("-age,email", Map.of("minAge", "18")));
        // endregion
        stage.assertSent("howto/pages-asked.sql");
        assertThat(users).isNotEmpty();
    }

    // region kept
    private static final NamedParameter<Integer> MINIMUM = param("minimum", SqlTypes.INTEGER);
    private static final Select<User> GROWN = select(USER).where(USER.age.ge(MINIMUM));
    // endregion

    @Test
    void keptAndBound() {
        // region bound
        List<User> grown = session.list(GROWN.bind(MINIMUM.is(18)));
        // endregion
        assertThat(grown).isNotEmpty();
    }

    // region nested
    record Line(long id, BigDecimal total) {}

    record Customer(String email, List<Line> orders) {}
    // endregion

    @Test
    void listsInRows() {
        // region list
        Select<Line> lines = select(into(Line::new, ORDER.id, ORDER.total))
                .where(ORDER.userId.eq(USER.id))
                .orderBy(ORDER.total.desc())
                .limit(3);
        List<Customer> customers = session.list(
                select(into(Customer::new, USER.email, lines.asList("lines"))).orderBy(USER.email));
        // endregion
        stage.assertSent("howto/pages-list.sql");
        assertThat(customers.get(0).orders()).isNotEmpty();
    }

    @Test
    void explained() {
        // region explain
        QueryPlan plan = session.explain(select(USER).where(USER.id.eq(42L)));
        boolean byIndex = plan.scannedTables().isEmpty();
        // endregion
        assertThat(byIndex || plan.scannedTables().contains("users")).isTrue();
    }
}
