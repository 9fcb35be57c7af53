// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import dev.athanor.ast.TableSource;
import dev.athanor.relation.HandleSource;
import dev.athanor.relation.ToMany;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnDefinition;
import dev.athanor.schema.EntityMapper;
import dev.athanor.schema.JsonElement;
import dev.athanor.schema.JsonList;
import dev.athanor.schema.JsonNumber;
import dev.athanor.schema.JsonPart;
import dev.athanor.schema.JsonPath;
import dev.athanor.schema.JsonText;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.NumberColumn;
import dev.athanor.schema.TemporalColumn;
import dev.athanor.schema.TextColumn;
import dev.athanor.schema.ToManyRelation;
import dev.athanor.type.Row;
import dev.athanor.type.SqlTypes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As the processor writes it. */
public final class UserTable extends KeyedTable<User, Long> {
    public static final UserTable USER = new UserTable(TableSource.of("", "users"));
    private static final Mapper MAPPER = new Mapper();

    public final NumberColumn<User, Long> id =
            number(ColumnDefinition.of("id", "id", SqlTypes.BIGINT).generatedAs(KeyGeneration.IDENTITY));
    public final TextColumn<User> email =
            text(ColumnDefinition.of("email", "email", SqlTypes.varchar(100)).uniquely());
    public final NumberColumn<User, Integer> age =
            number(ColumnDefinition.of("age", "age", SqlTypes.INTEGER).orNull());
    public final TemporalColumn<User, Instant> createdAt = temporal(
            ColumnDefinition.of("createdAt", "created_at", SqlTypes.INSTANT).withDefault("now()"));
    public final SettingsColumn settings = new SettingsColumn(this);
    public final ToManyRelation<User, Order> orders =
            new ToManyRelation<>(this, "orders", () -> OrderTable.ORDER, "user");

    UserTable(TableSource source) {
        super(User.class, source);
    }

    /** The users under another name; no generated table has this. */
    public static UserTable of(TableSource source) {
        return new UserTable(source);
    }

    @Override
    public UserTable as(String alias) {
        return new UserTable(source().as(alias));
    }

    @Override
    public UserTable excluded() {
        return new UserTable(source().as(TableSource.EXCLUDED));
    }

    @Override
    public EntityMapper<User> mapper() {
        return MAPPER;
    }

    @Override
    public List<Column<User, ?>> keyColumns() {
        return List.of(id);
    }

    @Override
    public @Nullable Long keyOf(User user) {
        return user.id();
    }

    @Override
    public Long keyOf(Object[] values) {
        return (Long) values[0];
    }

    @Override
    public Object[] keyValues(Long key) {
        return new Object[] {key};
    }

    public static final class SettingsColumn extends Column<User, User.Settings> {
        public final JsonText<User> theme = JsonPath.of(this).text("theme");
        public final LayoutPart layout = new LayoutPart(JsonPath.of(this).key("layout"));

        SettingsColumn(UserTable table) {
            super(
                    table,
                    ColumnDefinition.of(
                            "settings", "settings", SqlTypes.json(User.Settings.class, Documents.unread(), true)));
        }
    }

    public static final class LayoutPart extends JsonPart<User, User.Layout> {
        public final JsonNumber<User, Integer> columns = path().number("columns", SqlTypes.INTEGER);
        public final JsonList<User, User.Panel, PanelPart> panels =
                path().list("panels", Documents.unread(), JsonElement.record(PanelPart::new));

        LayoutPart(JsonPath<User> path) {
            super(path, SqlTypes.json(User.Layout.class, Documents.unread(), true));
        }
    }

    public static final class PanelPart extends JsonPart<User, User.Panel> {
        public final JsonText<User> name = path().text("name");
        public final JsonList<User, String, JsonText<User>> tags =
                path().list("tags", Documents.unread(), JsonElement.text());

        PanelPart(JsonPath<User> path) {
            super(path, SqlTypes.json(User.Panel.class, Documents.unread(), true));
        }
    }

    private static final class Mapper implements EntityMapper<User> {
        @Override
        public User read(Row row, int first, HandleSource handles) throws SQLException {
            Long id = row.longValue(first);
            return new User(
                    id,
                    USER.email.type().read(row, first + 1),
                    row.intOrNull(first + 2),
                    USER.createdAt.type().read(row, first + 3),
                    USER.settings.type().read(row, first + 4),
                    handles.toMany(0, id));
        }

        @Override
        public @Nullable Object value(User user, int column) {
            return switch (column) {
                case 0 -> user.id();
                case 1 -> user.email();
                case 2 -> user.age();
                case 3 -> user.createdAt();
                case 4 -> user.settings();
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public Object handle(User user, int relation) {
            return user.orders();
        }

        @Override
        @SuppressWarnings("unchecked") // the relation's handles are of its type
        public User create(@Nullable Object[] values, @Nullable Object[] handles) {
            return new User(
                    (Long) values[0],
                    (String) values[1],
                    (Integer) values[2],
                    (Instant) values[3],
                    (User.Settings) values[4],
                    (ToMany<Order>) handles[0]);
        }
    }
}
