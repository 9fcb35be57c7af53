// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.AccessDeniedException;
import dev.athanor.error.CheckViolationException;
import dev.athanor.error.DataException;
import dev.athanor.error.DataFormatException;
import dev.athanor.error.DataRangeException;
import dev.athanor.error.ExclusionViolationException;
import dev.athanor.error.ForeignKeyViolationException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.NotNullViolationException;
import dev.athanor.error.NotSupportedException;
import dev.athanor.error.OperationalException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.QueryTimeoutException;
import dev.athanor.error.ReadOnlyTransactionException;
import dev.athanor.error.StatementTooComplexException;
import dev.athanor.error.StringTooLongException;
import dev.athanor.error.TransactionException;
import dev.athanor.error.UniqueViolationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements of which the last one fails, and what is expected of the failure; a {@code ?} is bound to the canary. */
record Provocation(
        String sql,
        Class<?> type,
        String state,
        String says,
        @Nullable String entity,
        @Nullable String property) {

    static Stream<Provocation> brokenConstraints() {
        return Stream.of(
                of(
                                "insert into users values (3, ?)",
                                UniqueViolationException.class,
                                "23505",
                                "User.email must be unique: another row already has this value (constraint users_email_")
                        .about("User", "email"),
                of(
                                "insert into users values (3, 'c', ?, 'x')",
                                UniqueViolationException.class,
                                "23505",
                                "User.firstName, User.lastName must be unique together: another row already has these")
                        .about("User", null),
                of(
                                "insert into users values (1, ?)",
                                UniqueViolationException.class,
                                "23505",
                                "User must be unique: another row already has the same values (constraint users_pkey)")
                        .about("User", null),
                of(
                                "insert into orders values (9, 99)",
                                ForeignKeyViolationException.class,
                                "23503",
                                "Order.user must refer to an existing row, and there is none with this key")
                        .about("Order", "user"),
                of(
                                "delete from users where id = 1",
                                ForeignKeyViolationException.class,
                                "23503",
                                "Rows of Order still refer to the row that was to be deleted or changed "
                                        + "(constraint orders_user_id_fkey)")
                        .about("Order", "user"),
                of(
                                "delete from orders",
                                ForeignKeyViolationException.class,
                                "23001",
                                "Rows of OrderItem still refer to the row that was to be deleted or changed")
                        .about("OrderItem", null),
                of(
                                "insert into users (id, first_name) values (3, ?)",
                                NotNullViolationException.class,
                                "23502",
                                "User.email must not be null. Give it a value,")
                        .about("User", "email"),
                of(
                                "insert into users values (3, ?, null, null, -1)",
                                CheckViolationException.class,
                                "23514",
                                "User breaks check constraint users_age_check.")
                        .about("User", null),
                of(
                        "select (-1)::positive",
                        CheckViolationException.class,
                        "23514",
                        "A value of type positive breaks check constraint positive_check."),
                of(
                        "insert into bookings values ('[1,5]'); insert into bookings values ('[4,9]')",
                        ExclusionViolationException.class,
                        "23P01",
                        "bookings conflicts with another row (exclusion constraint bookings_during_excl)."),
                of(
                        "insert into adults values (3, 'c' || ?, null, null, 3)",
                        IntegrityException.class,
                        "44000",
                        "A rule of the database refuses the write: new row violates check option for view"));
    }

    static Stream<Provocation> badValues() {
        return Stream.of(
                of(
                        "insert into users values (3, repeat(?, 9))",
                        StringTooLongException.class,
                        "22001",
                        "longer than its column allows: value too long for type character varying(20). PostgreSQL"),
                of("select 9999999999::int", DataRangeException.class, "22003", "of its type: integer out of range."),
                of(
                        "select ('9' || length(?) || '99999999999')::int",
                        DataRangeException.class,
                        "22003",
                        "is outside the range of its type. Correct"),
                of("select '2024-13-45'::date", DataRangeException.class, "22008", "of its type. Correct"),
                of("select ?::text::int", DataFormatException.class, "22P02", "cannot be read as type integer."),
                of("select ?::text::status", DataFormatException.class, "22P02", "cannot be read as type status."),
                of("select ?::text::date", DataFormatException.class, "22007", "cannot be read as type date."),
                of("select ?::text::regprocedure", DataFormatException.class, "22P02", "the type that is needed."),
                of("select ?::text::json", DataFormatException.class, "22P02", "cannot be read as type json."),
                of("select 1 / (length(?) - 6)", DataException.class, "22012", "of this statement: division by zero."),
                of("select now() at time zone ?", DataException.class, "22023", "of this statement. Correct"),
                of("select 'a' ~ ('(' || ?)", DataException.class, "2201B", "of this statement. Correct"),
                of("select 1 limit -length(?)", DataException.class, "2201W", "of this statement. Correct"),
                of("select ? like 'c4n4r\\'", DataException.class, "22025", "of this statement. Correct"));
    }

    static Stream<Provocation> wrongStatements() {
        return Stream.of(
                of(
                                "alter table items rename to gone; select * from items",
                                ProgrammingException.class,
                                "42P01",
                                "Table items of OrderItem does not exist. Create it, e.g. with db.create(Schema.of(ORDER_ITEM))")
                        .about("OrderItem", null),
                of(
                        "select * from errors.nowhere",
                        ProgrammingException.class,
                        "42P01",
                        "Table nowhere does not exist. Create it"),
                of("drop table nowhere", ProgrammingException.class, "42P01", "A table of the statement does"),
                of("select ?::text::regclass", ProgrammingException.class, "42P01", "A table of the statement"),
                of("select u.emial from users u", ProgrammingException.class, "42703", "Column emial does not exist."),
                of(
                                "insert into users (emial) values (?)",
                                ProgrammingException.class,
                                "42703",
                                "Column emial does not exist in table users of User. Create it, or correct @Column.")
                        .about("User", "emial"),
                of("selct 1", ProgrammingException.class, "42601", "syntax error at or near \"selct\". Correct"),
                of(
                        "select 'c4n4ry' 'c4n4ry'",
                        ProgrammingException.class,
                        "42601",
                        "cannot run this statement. Correct"),
                of("select to_tsquery(? || ' b')", ProgrammingException.class, "42601", "run this statement. Correct"),
                of("select nosuch(1)", ProgrammingException.class, "42883", "function nosuch(integer) does not exist"),
                of("select id from users, orders", ProgrammingException.class, "42702", "\"id\" is ambiguous"),
                of("create table users (id int)", ProgrammingException.class, "42P07", "already exists"),
                of("drop table users", ProgrammingException.class, "2BP01", "other objects depend on it"),
                of(
                        "select (select email from users)",
                        ProgrammingException.class,
                        "21000",
                        "more than one row returned"),
                of("execute nowhere", ProgrammingException.class, "26000", "as happens behind a transaction"),
                of("fetch from nowhere", ProgrammingException.class, "34000", "cursor \"nowhere\" does not"),
                of("rollback to nowhere", ProgrammingException.class, "3B001", "cannot run this statement."),
                of("create table nowhere.t ()", ProgrammingException.class, "3F000", "cannot run this"),
                of("create sequence s; select currval('s')", ProgrammingException.class, "55000", "currval"),
                of("select refuse()", ProgrammingException.class, "P0001", "RedactedSqlException.original()"),
                of(
                        "create table wide (" + columns(1700) + ")",
                        StatementTooComplexException.class,
                        "54011",
                        "exceeds a limit of the server: tables can have at most 1600 columns."),
                of(
                        "select distinct id from users for update",
                        NotSupportedException.class,
                        "0A000",
                        "FOR UPDATE is not allowed with DISTINCT clause. Write"));
    }

    static Stream<Provocation> rightsLocksAndTransactions() {
        return Stream.of(
                of(
                                "set local role errors_guest; select * from users",
                                AccessDeniedException.class,
                                "42501",
                                "The database user may not do this: permission denied for table users. Grant")
                        .about("User", null),
                of(
                                "set local role errors_guest; insert into items values (7, null, ?)",
                                AccessDeniedException.class,
                                "42501",
                                "new row violates row-level security policy for table \"items\"")
                        .about("OrderItem", null),
                of(
                        "set transaction read only; delete from users",
                        ReadOnlyTransactionException.class,
                        "25006",
                        "DELETE"),
                of("vacuum", TransactionException.class, "25001", "VACUUM cannot run inside a transaction block"),
                of(
                        "declare c cursor for select * from users; fetch from c; alter table users add x int",
                        OperationalException.class,
                        "55006",
                        "because it is being used by active queries"),
                of(
                        "set local statement_timeout = 20; select pg_sleep(5)",
                        QueryTimeoutException.class,
                        "57014",
                        "ran longer than its time limit"));
    }

    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(each -> "c" + each + " int").collect(Collectors.joining(", "));
    }

    private static Provocation of(String sql, Class<?> type, String state, String says) {
        return new Provocation(sql, type, state, says, null, null);
    }

    private Provocation about(String knownEntity, @Nullable String knownProperty) {
        return new Provocation(sql, type, state, says, knownEntity, knownProperty);
    }

    @Override
    public String toString() {
        return state + " " + (sql.length() < 100 ? sql : sql.substring(0, 97) + "...");
    }
}
