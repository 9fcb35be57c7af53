// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import java.util.Map;

/**
 * Which schema of the database stands for which that tables and types are declared in; the empty name is that of those which are declared in none.
 *
 * @param names the schemas of the database by those that are declared; what is not named stays as it is declared
 */
public record Schemas(Map<String, String> names) {
    /** All schemas are as they are declared. */
    public static final Schemas DECLARED = new Schemas(Map.of());

    /** Stands before and behind a schema in text that serves all; no statement can contain it otherwise. */
    private static final char MARK = '\0';

    /** Copies the names, and checks that there are some. */
    public Schemas {
        names.forEach((declared, name) -> {
            if (declared == null || name == null || name.isEmpty()) {
                throw new IllegalArgumentException(
                        "schemas(…) gives a schema no name: name the schema of the database that stands for "
                                + (declared == null || declared.isEmpty() ? "none" : declared));
            }
        });
        names = Map.copyOf(names);
    }

    /** Whether all schemas are as they are declared. */
    public boolean areDeclared() {
        return names.isEmpty();
    }

    /** The schema in which tables and types are that are declared in the given one; empty where they are declared in none, and nothing stands for that. */
    public String of(String declared) {
        return names.getOrDefault(declared, declared);
    }

    /** What text that serves all schemas has in the place of one that is declared. */
    static String left(String declared) {
        return MARK + declared + MARK;
    }

    /** The text of {@link Dialect#leavingSchemas()} with the schemas in their places, as the dialect writes them. */
    public String in(String text, Dialect dialect) {
        int mark = text.indexOf(MARK);
        if (mark < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 64);
        int done = 0;
        while (mark >= 0) {
            int end = text.indexOf(MARK, mark + 1);
            String schema = dialect.schemaName(of(text.substring(mark + 1, end)));
            filled.append(text, done, mark).append(schema);
            done = schema.isEmpty() ? end + ".".length() + 1 : end + 1;
            mark = text.indexOf(MARK, done);
        }
        return filled.append(text, done, text.length()).toString();
    }
}
