package run;

import static documents.ConfigTable.CONFIG;
import static embedded.CustomerTable.CUSTOMER;
import static keys.CoverTable.COVER;
import static keys.DocumentTable.DOCUMENT;
import static keys.NoteTable.NOTE;
import static keys.PageTable.PAGE;
import static names.ClassTable.CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.OrderTable.ORDER;
import static shop.UserTable.USER;
import static types.EverythingTable.EVERYTHING;

import dev.athanor.error.ConversionException;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Tables;
import dev.athanor.type.Cidr;
import dev.athanor.type.Range;
import documents.Config;
import embedded.Address;
import embedded.Audit;
import embedded.Customer;
import embedded.CustomerTable;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import keys.Cover;
import keys.Document;
import keys.Note;
import keys.NoteTable;
import keys.Page;
import keys.PageTable;
import shop.Order;
import shop.OrderTable;
import shop.User;
import shop.UserTable;
import types.Everything;
import types.EverythingTable;

/** Records through the generated code and back, without a database; compiled together with the entities. */
public final class RoundTrips {
    private static final UUID KEY = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final User ADA = UserTable.builder()
            .id(1L)
            .email("ada@x.org")
            .settings(new User.Settings("dark", new User.Layout(2)))
            .build();

    private RoundTrips() {}

    private static <E> void assertRoundTrip(KeyedTable<E, ?> table, E record) {
        assertThat(table.mapper().create(table.valuesOf(record), table.handlesOf(record)))
                .isEqualTo(record);
    }

    private static Order order() {
        return OrderTable.builder()
                .id(7L)
                .user(ADA)
                .total(new BigDecimal("9.99"))
                .status(Order.Status.NEW)
                .number("A1")
                .build();
    }

    public static void recordsSurvive() {
        assertRoundTrip(USER, ADA);
        assertRoundTrip(USER, ADA.withAge(36).withOrders(ToMany.of(order())));
        assertRoundTrip(ORDER, order().withApprovedBy(3L));
        assertRoundTrip(CONFIG, config());
        assertRoundTrip(EVERYTHING, everything());
        assertRoundTrip(CUSTOMER, customer());
        assertRoundTrip(CUSTOMER, customer().withWork(null));
        assertRoundTrip(COVER, new Cover(ToOne.to(DOCUMENT, KEY), ToMany.empty()));
        assertRoundTrip(NOTE, note());
    }

    public static void keysAreTold() {
        assertThat(USER.keyOf(ADA)).isEqualTo(1L);
        assertThat(USER.keyOf(ADA.withId(null))).isNull();
        assertThat(PAGE.keyOf(page())).isEqualTo(new PageTable.Key(KEY, 3));
        assertThat(PAGE.keyOf(page().withDocument(new Document(null, ToMany.empty()))))
                .isNull();
        NoteTable.Key key = new NoteTable.Key(KEY, 3, "la", Note.Kind.MARGIN, LocalDate.EPOCH);
        assertThat(NOTE.keyOf(note())).isEqualTo(key);
        assertThat(NOTE.keyOf(NOTE.keyValues(key))).isEqualTo(key);
        assertThat(NOTE.keyColumns())
                .extracting(Column::columnName)
                .containsExactly("page_document_id", "page_number", "language", "kind", "day");
        assertThat(NOTE.valuesOf(note())).containsExactly(KEY, 3, "la", Note.Kind.MARGIN, LocalDate.EPOCH, null, null);
        assertThat(COVER.keyOf(new Cover(ToOne.to(DOCUMENT, KEY), ToMany.empty())))
                .isEqualTo(KEY);
    }

    public static void buildersKnowDefaultsAndDemandTheRest() {
        assertThatThrownBy(() -> UserTable.builder().id(1L).build())
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("User.email")
                .hasMessageContaining("call email(…) before build()");
        assertThat(ADA.orders().isEmpty()).isTrue();
        assertThat(ADA.createdAt()).isNull();
        Everything built = everything();
        assertThat(built.active()).isTrue();
        assertThat(built.balance()).isEqualTo(-7);
        assertThat(built.stock()).isEqualTo(70_000L);
        assertThat(built.tooLargeForAnInt()).isZero();
        assertThat(built.version()).isZero();
        assertThat(order().user().get()).isSameAs(ADA);
    }

    public static void withersAndLensesCopy() {
        assertThat(order().withUser(ADA.withId(2L)).user().get().id()).isEqualTo(2L);
        assertThat(USER.with(ADA, USER.age.set(5), USER.email.set("b")).age()).isEqualTo(5);
        Order moved = ORDER.with(order(), ORDER.user.set(ToOne.to(USER, 9L)));
        assertThat(moved.user().key(USER)).isEqualTo(9L);
        assertThat(ORDER.valuesOf(moved)).startsWith(7L, 9L);
        assertThat(CUSTOMER.with(customer(), CUSTOMER.home.city.set("Bern"))
                        .home()
                        .city())
                .isEqualTo("Bern");
    }

    public static void columnsAreDefined() {
        assertThat(USER.columns())
                .extracting(Column::columnName)
                .containsExactly("id", "email", "age", "created_at", "settings");
        assertThat(USER.id.definition().generation()).isEqualTo(KeyGeneration.IDENTITY);
        assertThat(DOCUMENT.id.definition().generation()).isEqualTo(KeyGeneration.UUID);
        assertThat(USER.email.definition().unique()).isTrue();
        assertThat(USER.email.type().sqlName()).isEqualTo("varchar(100)");
        assertThat(USER.age.definition().nullable()).isTrue();
        assertThat(USER.createdAt.definition().nullable()).isFalse();
        assertThat(USER.createdAt.definition().defaultSql()).isEqualTo("now()");
        assertThat(ORDER.version.definition().version()).isTrue();
        assertThat(EVERYTHING.origin.definition().updatable()).isFalse();
        assertThat(EVERYTHING.origin.definition().indexed()).isTrue();
        assertThat(EVERYTHING.explicitlyNullable.definition().nullable()).isTrue();
        assertThat(EVERYTHING.explicitlyNotNull.definition().nullable()).isFalse();
        assertThat(CUSTOMER.work.place.latitude.columnName()).isEqualTo("work_geo_latitude");
        assertThat(CUSTOMER.work.place.latitude.definition().component()).isEqualTo("work.place.latitude");
        assertThat(CUSTOMER.work.city.definition().nullable()).isTrue();
        assertThat(CUSTOMER.home.city.definition().nullable()).isFalse();
        assertThat(CUSTOMER.constraints().uniques().get(0).columns()).containsExactly("name", "home_city");
        assertThat(ORDER.constraints().references().get(0).target().get()).isSameAs(USER);
        assertThat(CLASS.source().name()).isEqualTo("class \"of\" {@code 1984} */");
    }

    public static void relationsLeadToTables() {
        assertThat(ORDER.user.target()).isSameAs(USER);
        assertThat(USER.orders.inverse()).isSameAs(ORDER.user);
        assertThat(ORDER.user().source().path()).isNotNull();
        assertThat(ORDER.user()).isSameAs(ORDER.user());
        assertThat(NOTE.page().document().id.source()).isSameAs(NOTE.page().document());
        assertThat(CLASS.joined().path().joined()).isNotEqualTo(CLASS);
        assertThat(ORDER.as("o").as("p").source().alias()).isEqualTo("p");
        assertThat(ORDER.excluded().source().isExcluded()).isTrue();
        assertThat(Tables.of(Order.class)).isSameAs(ORDER);
        assertThat(NOTE.seeAlso.optional()).isTrue();
        assertThat(NOTE.page.optional()).isFalse();
    }

    public static void documentsSurvive() {
        Config config = config();
        assertThat(Tokens.roundTrip(CONFIG.theme.type(), config.theme())).isEqualTo(config.theme());
        assertThat(Tokens.roundTrip(CONFIG.rules.type(), config.rules())).isEqualTo(config.rules());
        assertThat(Tokens.roundTrip(CONFIG.rulesByName.type(), config.rulesByName()))
                .isEqualTo(config.rulesByName());
        assertThat(Tokens.roundTrip(USER.settings.type(), ADA.settings())).isEqualTo(ADA.settings());
        assertThat(Tokens.read(
                        USER.settings.type(),
                        "{",
                        "other",
                        "[",
                        "{",
                        "a",
                        "b",
                        "}",
                        "]",
                        "theme",
                        "x",
                        "layout",
                        "{",
                        "columns",
                        1L,
                        "}",
                        "}"))
                .isEqualTo(new User.Settings("x", new User.Layout(1)));
        assertThatThrownBy(() -> Tokens.read(USER.settings.type(), "{", "theme", "x", "}"))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("\"layout\"");
        assertThatThrownBy(() -> Tokens.read(USER.settings.type(), "{", "layout", "{", "}", "}"))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("columns");
    }

    public static void rowsAreReadByIndex() throws SQLException {
        Rows handles = new Rows();
        Order order = ORDER.mapper().read(Rows.of(7L, 1L, BigDecimal.ONE, "PAID", "A1", null, 2), 3, handles);
        assertThat(order).isEqualTo(new Order(7L, null, BigDecimal.ONE, Order.Status.PAID, "A1", null, 2));
        NOTE.mapper().read(Rows.of(KEY, 3, "la", "MARGIN", LocalDate.EPOCH, null, 3), 3, handles);
        PAGE.mapper().read(Rows.of(KEY, 3, "text"), 3, handles);
        assertThat(handles.asked)
                .containsExactly(
                        "toOne 0 1",
                        "toOne 0 " + new PageTable.Key(KEY, 3),
                        "toOne 1 null",
                        "toOne 0 " + KEY,
                        "toMany 1 " + new PageTable.Key(KEY, 3));
        Customer customer = CUSTOMER.mapper()
                .read(
                        Rows.of(1L, "Ada", null, "me", 1, "Basel", 4000, 47.5, 7.6, null, null, null, null, null, null),
                        3,
                        handles);
        assertThat(customer.home().place()).isEqualTo(new Address.Place(47.5, 7.6));
        assertThat(customer.work()).isNull();
    }

    private static Page page() {
        return new Page(ToOne.to(DOCUMENT, KEY), 3, "text", ToMany.empty());
    }

    private static Note note() {
        return new Note(ToOne.of(page()), "la", Note.Kind.MARGIN, LocalDate.EPOCH, null);
    }

    private static Customer customer() {
        Address address = new Address("Basel", 4000, new Address.Place(47.5, 7.6), new Address.Hints("left"));
        return CustomerTable.builder()
                .name("Ada")
                .audit(new Audit(null, "me", 1))
                .home(new Address("Basel", 4000, null, null))
                .work(address)
                .build();
    }

    private static Config config() {
        Config.Font font = new Config.Font("Mono", new Config.Weight(400));
        Config.Theme theme = new Config.Theme(
                "dark",
                true,
                null,
                9L,
                0.5,
                BigDecimal.ONE,
                KEY,
                Instant.EPOCH,
                DayOfWeek.FRIDAY,
                font,
                font,
                List.of("a", "b"),
                Map.of("x", List.of(font)),
                "anything",
                "key",
                "reader",
                "value",
                "tags");
        Config.Rule rule = new Config.Rule("first", List.of(DayOfWeek.MONDAY));
        return new Config(1, theme, null, List.of(rule), Map.of("first", rule), Map.of("a", 1L), List.of("x"), null);
    }

    private static Everything everything() {
        return EverythingTable.builder()
                .key("k")
                .boxedTruth(true)
                .decimal(BigDecimal.TEN)
                .text("t")
                .uuid(KEY)
                .bytes(new byte[] {1})
                .date(LocalDate.EPOCH)
                .time(LocalTime.NOON)
                .timestamp(LocalDateTime.MIN)
                .instant(Instant.EPOCH)
                .offsetDateTime(OffsetDateTime.of(LocalDateTime.MAX, ZoneOffset.UTC))
                .day(DayOfWeek.SUNDAY)
                .texts(List.of("a"))
                .days(List.of())
                .duration(Duration.ofMinutes(90))
                .wholeRange(Range.closedOpen(1, 5))
                .slots(List.of(Range.atLeast(Instant.EPOCH)))
                .host(InetAddress.getLoopbackAddress())
                .net(Cidr.of("10.0.0.0/8"))
                .hosts(List.of())
                .price(BigDecimal.ONE)
                .mood(Everything.Mood.SO_SO)
                .moods(List.of(Everything.Mood.HAPPY))
                .explicitlyNotNull("x")
                .letter("x")
                .origin("here")
                .build();
    }
}
