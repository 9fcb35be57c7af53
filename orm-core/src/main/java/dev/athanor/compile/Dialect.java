// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Statement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.Walk;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.internal.stack.DeepStack;
import dev.athanor.type.EnumDefinition;
import dev.athanor.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one database writes SQL.
 *
 * <p>This class writes the SQL that databases share, as far as they share it; a dialect overrides where its database differs, and is therefore the list of
 * its differences. Dialects are immutable and safe to share between threads.
 */
public class Dialect {
    /** The dialect of no particular database: for {@code toString} and for tests without a server. */
    public static final Dialect GENERIC = new Dialect();

    /** Names that need no quotes, each in the place that its hash gives it, where another may follow it: most names are the same few constants of the metamodel. */
    private final @Nullable String[] plain;

    /** Creates the dialect; one object serves all statements. */
    protected Dialect() {
        this(new @Nullable String[512]);
    }

    private Dialect(@Nullable String[] plain) {
        this.plain = plain;
    }

    /** For the same dialect with other schemas: names that need no quotes there need none here. */
    Dialect(Dialect other) {
        this(other.plain);
    }

    /** The same dialect, where tables and types are in the schemas that stand for those they are declared in. */
    public final Dialect in(Schemas schemas) {
        return schemas.areDeclared() ? this : new SchemaDialect(this, declared -> schemaName(schemas.of(declared)));
    }

    /**
     * The same dialect, but it leaves the schemas of tables and types open: one text serves all, until {@link Schemas#in} puts them in their places. Keep what this
     * returns, as statements that are kept are kept for it.
     */
    public final Dialect leavingSchemas() {
        return new SchemaDialect(this, Schemas::left);
    }

    /** The name, as it is written in SQL, of the schema in which tables and types are that are declared in the given one; empty for none. */
    public String schemaName(String declared) {
        return declared.isEmpty() ? "" : identifier(declared);
    }

    private String qualified(String declared, String name) {
        String schema = schemaName(declared);
        return schema.isEmpty() ? identifier(name) : schema + "." + identifier(name);
    }

    /**
     * The statement as text and parameters.
     *
     * @throws StatementBuildException when the statement cannot be sent: from-items that are not joined, too many parameters, nested too deeply, a name
     *     that cannot be an identifier
     * @throws ConversionException when a parameter is a value that no column of its type could hold
     */
    public final CompiledStatement compile(Statement statement) {
        return compile(statement, walk(statement));
    }

    /** The statement as text and parameters, as {@link #compile(Statement)} writes it, where {@link #walk} was called already. */
    public final CompiledStatement compile(Statement statement, Walk walk) {
        try {
            return DeepStack.run(walk.levels(), () -> Rendering.of(statement, walk, this));
        } catch (ConversionException refused) {
            throw RefusedValue.named(refused, walk);
        }
    }

    /**
     * A walk through a whole statement that the database can take.
     *
     * @throws StatementBuildException when it is nested more deeply than the limit that is set
     */
    public final Walk walk(Statement statement) {
        Walk walk = Walk.through(statement);
        if (walk.levels() > mostLevels()) {
            throw new StatementBuildException("the statement is nested " + walk.levels()
                    + " levels deep and the limit is " + mostLevels()
                    + ": join conditions by and(…) and or(…) with all of them at once, compute in steps by"
                    + " with(name, query), or raise nestingLimit(…) of the options of the database");
        }
        return walk;
    }

    /**
     * The name as it is written in SQL: in quotes only where it needs them.
     *
     * @throws StatementBuildException when no identifier can have this name: it is empty, too long, or contains NUL
     */
    public final String identifier(String name) {
        int place = (name.hashCode() >>> 7 ^ name.hashCode()) & plain.length - 1;
        if (name.equals(plain[place])) {
            return name;
        }
        if (isPlain(name)) {
            plain[place] = name;
            return name;
        }
        return quoted(name);
    }

    /** Whether the name needs no quotes: most do not. */
    private boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean letter = each >= 'a' && each <= 'z' || each == '_';
            if (!letter && (i == 0 || each < '0' || each > '9')) {
                return false;
            }
        }
        return !name.isEmpty()
                && name.length() <= longestIdentifier()
                && !keywords().contains(name);
    }

    private String quoted(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new StatementBuildException(
                    "a name in a statement is empty or contains the character NUL, which no identifier can");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > longestIdentifier()) {
            throw new StatementBuildException(
                    "the name \"" + name + "\" has " + bytes + " bytes and the database keeps only "
                            + longestIdentifier() + ", so that it could mean another: choose a shorter one");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A table's name as it is written in SQL, with its schema where one was given. */
    public final String tableName(TableReference table) {
        return qualified(table.source().schema(), table.source().name());
    }

    /** A type's name as it is written in SQL: one of the database's own as identifiers are, with its schema where one was given. */
    public final String typeName(SqlType<?> type) {
        EnumDefinition definition = type.definition();
        if (definition == null) {
            return type.sqlName();
        }
        String array = type.sqlName().substring(definition.name().length());
        return typeName(definition) + array;
    }

    /** The name of an enum type of the database's own as it is written in SQL. */
    public final String typeName(EnumDefinition type) {
        return qualified(type.schema(), type.name());
    }

    /** The name by which expressions are chosen that databases write differently, in lower case. */
    public String name() {
        return "generic";
    }

    /** The lower-case words that cannot be names without quotes. */
    protected Set<String> keywords() {
        return StandardKeywords.RESERVED;
    }

    /** How many bytes of a name in UTF-8 the database keeps. */
    protected int longestIdentifier() {
        return 128;
    }

    /** How many parameters one statement can have. */
    protected int mostParameters() {
        return 65_535;
    }

    /** How many expressions and queries of one statement may stand in one another; a chain of one operator counts as one. */
    protected int mostLevels() {
        return 500;
    }

    /** Whether there is an operator {@code ilike}; without it both sides of {@code like} are made lower case. */
    protected boolean hasIlike() {
        return false;
    }

    /** A text without parameters, such as the definition of a table, as the driver wants to see it, to whom a question mark may mean a parameter. */
    public String withoutParameters(String text) {
        return text;
    }

    /** The operator as the driver wants to see it, to whom a question mark may mean a parameter. */
    protected String operator(String symbol) {
        return symbol;
    }
}
