// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.typed.AccountTable.ACCOUNT;
import static dev.athanor.postgres.session.typed.CountryTable.COUNTRY;
import static dev.athanor.postgres.session.typed.ShareTable.SHARE;
import static dev.athanor.postgres.session.typed.TicketTable.TICKET;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.into;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sum;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConversionException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.session.typed.Account;
import dev.athanor.postgres.session.typed.AccountId;
import dev.athanor.postgres.session.typed.AccountTable;
import dev.athanor.postgres.session.typed.Code;
import dev.athanor.postgres.session.typed.Country;
import dev.athanor.postgres.session.typed.Email;
import dev.athanor.postgres.session.typed.Level;
import dev.athanor.postgres.session.typed.Level.Grade;
import dev.athanor.postgres.session.typed.Money;
import dev.athanor.postgres.session.typed.Nick;
import dev.athanor.postgres.session.typed.Share;
import dev.athanor.postgres.session.typed.ShareTable;
import dev.athanor.postgres.session.typed.Ticket;
import dev.athanor.postgres.session.typed.TicketId;
import dev.athanor.query.Upserted;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records of one component are keys and values of a type of their own, and to the server what they wrap. */
class TypedKeysTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(ACCOUNT, COUNTRY, TICKET, SHARE);

    private Session session;

    @BeforeEach
    void open() {
        session = LAB.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Account account(String name) {
        return AccountTable.builder()
                .email(new Email(name + "@x.org"))
                .balance(new Money(new BigDecimal("1.5")))
                .others(List.of())
                .build();
    }

    private static Ticket ticket(ToOne<Account> owner, @Nullable AccountId witness) {
        return new Ticket(null, owner, null, witness);
    }

    private static AccountId id(Account account) {
        return Objects.requireNonNull(account.id());
    }

    @Test
    void theColumnsAreThoseOfWhatIsWrapped() {
        assertThat(LAB.rows("select column_name, data_type, coalesce(character_maximum_length, numeric_scale),"
                        + " is_nullable from information_schema.columns where table_name = 'accounts'"
                        + " order by ordinal_position"))
                .containsExactly(
                        "id|bigint|0|NO",
                        "email|character varying|40|NO",
                        "nick|text|null|YES",
                        "balance|numeric|2|NO",
                        "level|text|null|YES",
                        "others|ARRAY|null|NO");
        LAB.execute("insert into accounts (email, balance, others) values ('sql@x.org', 1, '{}')");
        assertThatThrownBy(() -> LAB.execute("update accounts set level = 'MIDDLE'"))
                .rootCause()
                .hasMessageContaining("accounts_level_check");
    }

    @Test
    void generatedKeysAreMadeInTheirType() {
        Account ada = session.add(account("ada").withTickets(ToMany.of(ticket(ToOne.parent(), null))));
        Ticket second = session.add(ticket(ToOne.to(ACCOUNT, id(ada)), id(ada)));
        LAB.flights(1, session::commit);
        TicketId key = Objects.requireNonNull(second.id());
        assertThat(key.value().version()).isEqualTo(7);
        Ticket read = session.find(TICKET, key).orElseThrow();
        assertThat(read).isEqualTo(second);
        assertThat(read.witness()).isEqualTo(new AccountId(id(ada).value()));
        assertThat(read.owner().key(ACCOUNT)).isEqualTo(ada.id());
        assertThat(LAB.rows("select count(*) from tickets where owner_id = " + id(ada).value()))
                .containsExactly("2");
    }

    @Test
    void theIdentityMapKnowsRowsByTheirTypedKeys() {
        AccountId key = id(session.add(account("ada")));
        session.commit();
        Account found = session.find(ACCOUNT, key).orElseThrow();
        LAB.flights(
                0,
                () -> assertThat(session.find(ACCOUNT, new AccountId(key.value())))
                        .containsSame(found));
        assertThat(session.one(select(ACCOUNT).where(ACCOUNT.id.eq(key)))).isSameAs(found);
        assertThat(session.find(ACCOUNT, new AccountId(-1))).isEmpty();
    }

    @Test
    void assignedKeysAndHandlesOnThem() {
        Country france = session.add(new Country(new Code("FR"), "France"));
        Account ada = session.add(account("ada"));
        session.add(new Ticket(null, ToOne.of(ada), ToOne.of(france), null));
        session.add(new Ticket(null, ToOne.of(ada), ToOne.to(COUNTRY, new Code("FR")), null));
        session.commit();
        session.clear();
        List<Ticket> tickets = session.list(
                select(TICKET).with(TICKET.country).where(TICKET.country().code.eq(new Code("FR"))));
        assertThat(tickets)
                .hasSize(2)
                .allSatisfy(ticket -> assertThat(
                                Objects.requireNonNull(ticket.country()).get())
                        .isEqualTo(france));
    }

    @Test
    void partsOfCompositeKeys() {
        Account ada = session.add(account("ada"));
        session.add(new Share(ToOne.of(ada), new Code("A"), 10));
        session.commit();
        var key = new ShareTable.Key(id(ada), new Code("A"));
        Share share = session.find(SHARE, key).orElseThrow();
        session.update(share, SHARE.percent.set(11));
        session.commit();
        assertThat(session.find(SHARE, key).orElseThrow().percent()).isEqualTo(11);
        session.delete(share);
        session.commit();
        assertThat(LAB.rows("select count(*) from shares")).containsExactly("0");
    }

    @Test
    void valuesAreComparedByWhatTheyWrap() {
        Account ada = session.add(account("ada")
                .withNick(new Nick("Ada"))
                .withLevel(new Level(Grade.HIGH))
                .withOthers(List.of(new Email("a@y.org"), new Email("b@y.org"))));
        assertThat(ada.balance()).isEqualTo(new Money(new BigDecimal("1.50")));
        session.commit();
        Account read = session.find(ACCOUNT, id(ada)).orElseThrow();
        assertThat(read.withTickets(ada.tickets())).isEqualTo(ada);
        session.update(read, ACCOUNT.balance.set(new Money(new BigDecimal("1.5"))), ACCOUNT.nick.set(new Nick("Ada")));
        assertThat(session.stateOf(read)).isEqualTo(EntityState.CLEAN);
        session.update(read, ACCOUNT.nick.setNull());
        session.commit();
        assertThat(LAB.rows("select nick, level, others from accounts")).containsExactly("null|HIGH|{a@y.org,b@y.org}");
    }

    @Test
    void conditionsOrdersAndFunctions() {
        session.addAll(List.of(account("ada"), account("bob").withNick(new Nick("Bo_b")), account("cy")));
        session.commit();
        var emails = select(ACCOUNT.email).orderBy(ACCOUNT.email);
        assertThat(session.list(emails.where(ACCOUNT.email.in(new Email("ADA@x.org"), new Email("cy@x.org")))))
                .containsExactly(new Email("ada@x.org"), new Email("cy@x.org"));
        assertThat(session.list(emails.where(ACCOUNT.email.gt(new Email("b@")))))
                .containsExactly(new Email("bob@x.org"), new Email("cy@x.org"));
        assertThat(session.list(emails.where(ACCOUNT.nick.contains("o_b"), ACCOUNT.nick.ilike("bo%"))))
                .containsExactly(new Email("bob@x.org"));
        assertThat(session.list(select(ACCOUNT.nick.unwrapped().upper()).where(ACCOUNT.nick.isNotNull())))
                .containsExactly("BO_B");
        assertThat(session.one(select(sum(ACCOUNT.balance.unwrapped())))).isEqualByComparingTo("4.50");
        assertThat(session.list(emails.where(ACCOUNT.id.unwrapped().lt(0)))).isEmpty();
    }

    @Test
    void projectionsHandThemOut() {
        record Line(AccountId id, Email email, @Nullable Nick nick) {}
        Account ada = session.add(account("ada"));
        session.commit();
        assertThat(session.list(select(into(Line::new, ACCOUNT.id, ACCOUNT.email, ACCOUNT.nick))))
                .containsExactly(new Line(id(ada), ada.email(), null));
    }

    @Test
    void upsertsAndUpdatesByCriteria() {
        Account ada = session.add(account("ada"));
        session.commit();
        List<Upserted<Account>> outcomes = session.list(insertInto(ACCOUNT)
                .values(account("ada").withNick(new Nick("A")), account("bob"))
                .onConflict(ACCOUNT.email)
                .doUpdate(ACCOUNT.nick.set(ACCOUNT.excluded().nick))
                .returningOutcomes(ACCOUNT));
        assertThat(outcomes)
                .extracting(Upserted::outcome)
                .containsExactly(Upserted.Outcome.UPDATED, Upserted.Outcome.INSERTED);
        session.execute(update(ACCOUNT)
                .set(ACCOUNT.balance.set(new Money(BigDecimal.TEN)))
                .where(ACCOUNT.id.eq(id(ada))));
        session.commit();
        assertThat(LAB.rows("select nick, balance from accounts order by email"))
                .containsExactly("A|10.00", "null|1.50");
    }

    @Test
    void aUniqueValueIsUniqueByWhatItWraps() {
        session.add(account("ada"));
        session.add(account("ADA"));
        assertThatThrownBy(session::commit).isInstanceOf(UniqueViolationException.class);
        session.rollback();
    }

    @Test
    void whatTheColumnCannotHoldIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> session.add(account("a".repeat(40))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Account.email")
                .hasMessageContaining("longer than 40");
        assertThatThrownBy(() -> session.add(account("ada").withBalance(new Money(new BigDecimal("0.001")))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Account.balance");
        assertThatThrownBy(() -> session.add(account("ada").withNick(wrappedNull())))
                .isInstanceOf(ConversionException.class)
                .hasMessage(
                        "Account.nick: the value is a Nick that holds null: leave out the whole value where there is"
                                + " none");
        assertThatThrownBy(() -> session.list(select(ACCOUNT).where(ACCOUNT.nick.eq(wrappedNull()))))
                .isInstanceOf(ConversionException.class);
        assertThat(session.list(select(ACCOUNT).where(ACCOUNT.email.eq(new Email("@".repeat(99))))))
                .isEmpty();
    }

    @SuppressWarnings("NullAway") // what a program without null checks would do
    private static Nick wrappedNull() {
        return new Nick(null);
    }

    @Test
    void aRowThatTheRecordRefusesIsNamedWithoutItsValue() {
        LAB.execute("insert into accounts (email, balance, others) values ('" + Canary.VALUE + "', 1, '{}')");
        assertThatThrownBy(() -> session.list(select(ACCOUNT)))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Account.email")
                .hasMessageContaining("Email refuses")
                .hasStackTraceContaining("IllegalArgumentException")
                .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(Canary.VALUE));
    }

    @Test
    void aLargeUnitIsStillOneFlight() {
        session.addAll(IntStream.range(0, 2_000).mapToObj(i -> account("a" + i)).toList());
        LAB.flights(1, session::commit);
    }
}
