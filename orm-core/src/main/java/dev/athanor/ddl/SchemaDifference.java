// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ddl;

import java.util.List;

/**
 * One point in which a database is not what the entities say.
 *
 * @param entity the entity's name, or the relation's for a link table
 * @param table the table's name as it is written in SQL
 * @param columns the columns it is about, unquoted; empty where it is about the table
 * @param description what the entity says and what the database has
 * @param remedy the statements that make the database what the entity says, in their order; empty where that is not certain, since values would have to change
 */
public record SchemaDifference(
        Kind kind, String entity, String table, List<String> columns, String description, List<String> remedy) {
    /** Copies the lists. */
    public SchemaDifference {
        columns = List.copyOf(columns);
        remedy = List.copyOf(remedy);
    }

    /** What differs. */
    public enum Kind {
        /** An enum type is not there, or has other labels, or the same in another order. */
        ENUM,
        /** A table is not there. */
        TABLE,
        /** A column is not there, or one that no component fills takes no NULL and has no default. */
        COLUMN,
        /** A column has another type, or other limits. */
        TYPE,
        /** A column takes NULL and its component does not, or the other way round. */
        NULLABILITY,
        /** A column has no default, or another one. */
        DEFAULT,
        /** A column is computed by the server and its component is not, or the other way round, or otherwise. */
        COMPUTED,
        /** A column's keys come from no sequence, or the column takes no others. */
        SEQUENCE,
        /** The primary key is not there, or is another one. */
        PRIMARY_KEY,
        /** A unique constraint is not there, or is checked at another moment. */
        UNIQUE,
        /** A foreign key is not there, or does something else when its target is deleted. */
        FOREIGN_KEY,
        /** A check is not there, or is another one. */
        CHECK,
        /** An index is not there, or cannot be used. */
        INDEX,
        /** A table or a column has no comment, or another one. */
        COMMENT
    }

    /** The description, and the remedy below it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(description);
        remedy.forEach(statement ->
                text.append("\n    ").append(statement.replace("\n", "\n    ")).append(';'));
        return text.toString();
    }
}
