// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.ErrorContext;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What is known of one failure, in the words of the mapping where the context has them, and the sentences that need
 * them.
 *
 * <p>The server sends no table with some errors; then the name is read from its text, if that is English.
 */
final class Failure {
    private static final Pattern FIRST_NAME = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern PROTECTED_TABLE = Pattern.compile("(?:for|of) table \"?([^\" ]+)\"?");
    private static final Pattern UNDEFINED_COLUMN =
            Pattern.compile("column \"?([^\" ]+)\"? (?:of relation \"([^\"]+)\" )?does not exist");
    private static final Pattern TYPE_OF_ILL_FORMED =
            Pattern.compile("^invalid input (?:syntax for type|value for enum) ([\\w .\"]+)(?::|$)");
    private static final Pattern CAPITAL_WITHIN = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final String sqlState;
    private final @Nullable ServerErrorMessage server;
    private final @Nullable String text;
    private final ErrorContext context;
    private final @Nullable String table;
    private final List<String> columns;

    /** Reads the failure; the text is what may be quoted of the driver's, null if nothing. */
    Failure(SQLException cause, @Nullable String text, ErrorContext context) {
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
        this.server = cause instanceof PSQLException fromDriver ? fromDriver.getServerErrorMessage() : null;
        this.text = text;
        this.context = context;
        this.table = server == null ? null : tableOf(server);
        this.columns = server == null ? List.of() : columnsOf(server);
    }

    /** The state; the empty string if there is none. */
    String sqlState() {
        return sqlState;
    }

    @Nullable
    String table() {
        return table;
    }

    /** The one column concerned; null if there are several or it is not known. */
    @Nullable
    String column() {
        return columns.size() == 1 ? columns.get(0) : null;
    }

    @Nullable
    String constraint() {
        return server == null ? null : server.getConstraint();
    }

    @Nullable
    String entity() {
        return table == null ? null : context.entity(table);
    }

    /** The one component concerned, which may have several columns; null if there are several or it is not known. */
    @Nullable
    String property() {
        String owner = table;
        if (owner == null) {
            return null;
        }
        Set<@Nullable String> properties = new HashSet<>();
        columns.forEach(column -> properties.add(context.property(owner, column)));
        return properties.size() == 1 ? properties.iterator().next() : null;
    }

    boolean isFromServer() {
        return server != null;
    }

    /** The driver refused a call by itself; the transaction does not know of it. */
    boolean isMisuse() {
        return server == null && sqlState.equals("22023");
    }

    /** The driver could not log in: with this state it means the server's demands, not a transient refusal. */
    boolean isLoginRefused() {
        return server == null && sqlState.equals("08004");
    }

    /** The server ended the session with this error, whatever its state says. */
    boolean isFatal() {
        return server != null && ("FATAL".equals(server.getSeverity()) || "PANIC".equals(server.getSeverity()));
    }

    /** Told by the server's routine, which has the same name in every language of the server. */
    boolean isInvalidatedPlan() {
        return server != null && sqlState.equals("0A000") && "RevalidateCachedQuery".equals(server.getRoutine());
    }

    /** The state is that of every canceled statement: our own clock knows best, the server's text is second. */
    boolean isStatementTimeout() {
        return sqlState.equals("57014")
                && switch (context.interruption()) {
                    case TIMEOUT -> true;
                    case CANCEL -> false;
                    case NONE -> text != null && text.contains("statement timeout");
                };
    }

    /** The driver's words for use in a sentence: a colon in front, no full stop behind; empty if withheld. */
    String quoted() {
        if (text == null) {
            return "";
        }
        return ": " + (text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }

    String unique() {
        String others = switch (names().size()) {
            case 0 -> "must be unique: another row already has the same values";
            case 1 -> "must be unique: another row already has this value";
            default -> "must be unique together: another row already has these values";
        };
        return "%s %s (constraint %s). Use another value, look for the row first, or say with on conflict what to do."
                .formatted(subject(), others, constraint());
    }

    String foreignKey() {
        if (isOfReferredRow()) {
            return ("Rows of %s still refer to the row that was to be deleted or changed (constraint %s). "
                            + "Delete or change them first, or declare on delete for the reference.")
                    .formatted(owner(), constraint());
        }
        return ("%s must refer to an existing row, and there is none with this key (constraint %s). "
                        + "Store the row it refers to first, or correct the key.")
                .formatted(subject(), constraint());
    }

    String notNull() {
        return "%s must not be null. Give it a value, or make both the component @Nullable and the column nullable."
                .formatted(subject());
    }

    String check() {
        String broken = table == null && server != null && server.getDatatype() != null
                ? "A value of type " + server.getDatatype()
                : owner();
        return "%s breaks check constraint %s. Correct the value, or change the constraint."
                .formatted(broken, constraint());
    }

    String exclusion() {
        return "%s conflicts with another row (exclusion constraint %s). Choose other values, or look for the row first."
                .formatted(owner(), constraint());
    }

    String illFormed() {
        return "A text cannot be read as %s. Correct the value, or the type of what it is written to or compared with."
                .formatted(neededType());
    }

    String undefinedTable() {
        if (table == null) {
            return "A table of the statement does not exist. Create it, e.g. with db.create(Schema.of(…)), "
                    + "or correct @Table.";
        }
        String entity = entity();
        String schema = schemaOfUndefinedTable();
        if (entity == null) {
            return "Table %s does not exist. Create it, e.g. with db.create(Schema.of(…)), or correct its name."
                    .formatted(table);
        }
        return "Table %s of %s does not exist%s. Create it, e.g. with db.create(Schema.of(%s)), or correct %s."
                .formatted(
                        table,
                        entity,
                        schema.isEmpty() ? "" : " in schema " + schema,
                        constantOf(entity),
                        schema.isEmpty() ? "@Table" : "@Table or the schemas(…) of the session");
    }

    String undefinedColumn() {
        if (columns.isEmpty()) {
            return "A column of the statement does not exist. Create it, or correct @Column.";
        }
        return "Column %s does not exist%s. Create it, or correct @Column."
                .formatted(columns.get(0), table == null ? "" : " in table " + owner(table));
    }

    /** What the failure is about, as closely as it is known: {@code User.email}, {@code users.email}, {@code users}. */
    private String subject() {
        List<String> names = names();
        return names.isEmpty() ? owner() : String.join(", ", names);
    }

    /** What is concerned, each component once, however many columns it has. */
    private List<String> names() {
        String owner = table;
        return owner == null
                ? List.of()
                : columns.stream().map(column -> path(owner, column)).distinct().toList();
    }

    private String path(String owner, String column) {
        String entity = context.entity(owner);
        String property = context.property(owner, column);
        return entity == null || property == null ? owner + "." + column : entity + "." + property;
    }

    private String owner() {
        String entity = entity();
        return entity != null ? entity : table != null ? table : "A row";
    }

    private String owner(String known) {
        String entity = context.entity(known);
        return entity == null ? known : known + " of " + entity;
    }

    private @Nullable String tableOf(ServerErrorMessage message) {
        return message.getTable() != null
                ? message.getTable()
                : switch (sqlState) {
                    case "42P01" -> find(FIRST_NAME, 1);
                    case "42703" -> find(UNDEFINED_COLUMN, 2);
                    case "42501" -> find(PROTECTED_TABLE, 1);
                    default -> null;
                };
    }

    private List<String> columnsOf(ServerErrorMessage message) {
        String column = sqlState.equals("42703") ? find(UNDEFINED_COLUMN, 1) : message.getColumn();
        if (column != null) {
            return List.of(column);
        }
        return table == null || message.getConstraint() == null
                ? List.of()
                : List.copyOf(context.constraintColumns(table, message.getConstraint()));
    }

    /** The server names the referring table in both cases; its text begins with the table that was written to. */
    private boolean isOfReferredRow() {
        String written = find(FIRST_NAME, 1);
        return sqlState.equals("23001") || (written != null && !written.equals(table));
    }

    /** The type's name stands before the value in the server's text; nothing but the name is taken. */
    private String neededType() {
        Matcher type =
                TYPE_OF_ILL_FORMED.matcher(server == null || server.getMessage() == null ? "" : server.getMessage());
        return type.find() ? "type " + type.group(1) : "the type that is needed";
    }

    /** A name in the quotable text, without the schema or alias in front of it. */
    private @Nullable String find(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(text == null ? "" : text);
        String name = matcher.find() ? matcher.group(group) : null;
        return name == null ? null : name.substring(name.lastIndexOf('.') + 1);
    }

    /** What stands before the table's name in the quotable text; empty where nothing does. */
    private String schemaOfUndefinedTable() {
        Matcher name = FIRST_NAME.matcher(text == null ? "" : text);
        return name.find()
                ? name.group(1).substring(0, Math.max(0, name.group(1).lastIndexOf('.')))
                : "";
    }

    private static String constantOf(String entity) {
        return CAPITAL_WITHIN.matcher(entity).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
