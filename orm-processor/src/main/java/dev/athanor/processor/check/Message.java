// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

/** Everything the processor has to say; {@code docs/errors.md} has a section for each code. Codes never change their meaning. */
public enum Message {
    /** A class, an interface or an enum. */
    NOT_A_RECORD("ATH001", "%s is %s, but an entity is a record: declare it as record %s(…)"),
    /** A record that generated code cannot name. */
    HIDDEN_RECORD(
            "ATH002",
            "%s cannot be reached by the generated code beside it, because %s is private: make it package-private or"
                    + " public"),
    /** A record with type parameters. */
    GENERIC_RECORD(
            "ATH003", "%s has type parameters, but a table has one type of rows: name the types in the components"),
    /** The generated class would replace another. */
    GENERATED_NAME_TAKEN("ATH004", "%s needs the name %s for a generated class, but %s has it: rename one of the two"),
    /** Two entities of one table. */
    TABLE_TAKEN(
            "ATH005",
            "%s and %s are both mapped to the table %s: a row is one entity; give one of them another name in @Table,"
                    + " or select into a plain record"),
    /** A constant that is no Java name. */
    INVALID_CONSTANT(
            "ATH006",
            "\"%s\" cannot be the name of a Java constant: write letters, digits and underscores, such as %s"),
    /** A name PostgreSQL would refuse or cut. */
    INVALID_NAME("ATH007", "the name \"%s\" of %s %s: a name has 1 to 63 bytes in UTF-8 and no NUL"),
    /** A member of the generated class that would be there twice. */
    MEMBER_TAKEN(
            "ATH008",
            "the generated %s would have two members called %s, for %s and for %s: rename the component, or choose"
                    + " another constant in @Table"),

    /** No key. */
    NO_ID(
            "ATH010",
            "%s has no @Id, but rows are told apart by their key: write @Id before the component that holds it"),
    /** A key that may be null. */
    NULLABLE_ID(
            "ATH011",
            "%s is a part of the key and must not be null: remove @Nullable, or let the library make the key with"
                    + " @Generated"),
    /** A key that can change in place, or has no equality. */
    UNSUITABLE_ID(
            "ATH012",
            "%s cannot be a part of the key, because %s: use a number, a text, a UUID, a date, an enum, or a to-one"
                    + " handle"),
    /** A generated key of a type that nothing generates. */
    UNSUITABLE_GENERATED(
            "ATH013",
            "%s is @Generated, but nothing makes values of the type %s: use Long or Integer (an identity column) or"
                    + " UUID (version 7)"),
    /** A generated key that cannot be null until it is made. */
    GENERATED_NOT_NULLABLE("ATH014", "%s is @Generated and so null until it is stored: declare it as @Nullable %s"),
    /** A generated value that is no key. */
    GENERATED_WITHOUT_ID(
            "ATH015",
            "%s is @Generated without @Id: add @Id, or give the column a default with @Column(defaultSql = …)"),
    /** A generated part of a composite key. */
    GENERATED_IN_COMPOSITE(
            "ATH016",
            "%s is @Generated, but the key of %s has several parts: assign the parts, or make the generated one the"
                    + " key"),
    /** A version that neither counts nor is a moment. */
    UNSUITABLE_VERSION(
            "ATH017",
            "%s is the @Version, but the type %s does not count: use int, long or short, or a moment,"
                    + " Instant or OffsetDateTime"),
    /** More than one version. */
    SECOND_VERSION("ATH018", "%s is a second @Version beside %s: a row has one"),
    /** A version that is the key. */
    VERSION_ON_ID(
            "ATH019", "%s is @Id and @Version, but a key never changes and a version always does: keep one of them"),

    /** Two columns of one name. */
    COLUMN_TAKEN(
            "ATH020", "the column %s is there twice, for %s and for %s: name one of them with @Column(name = …)%s"),
    /** A length of something without one. */
    LENGTH_WITHOUT_TEXT("ATH021", "%s has a length, but its type is %s: only String has a length"),
    /** A length that is none. */
    LENGTH_OUT_OF_RANGE(
            "ATH022",
            "the length %s of %s is out of range: PostgreSQL allows 1 to 10485760 characters; leave it out for text"
                    + " without a limit"),
    /** Digits of something without any. */
    PRECISION_WITHOUT_DECIMAL("ATH023", "%s has a precision or a scale, but its type is %s: only BigDecimal has them"),
    /** Digits that do not fit together. */
    PRECISION_OUT_OF_RANGE(
            "ATH024", "numeric(%s, %s) of %s is no type: a precision is 1 to 1000, and a scale is 0 to the precision"),
    /** NULL in a primitive. */
    NULLABLE_PRIMITIVE(
            "ATH025", "%s has the type %s and cannot hold the NULL that @Column(nullable = NULLABLE) allows: use %s"),
    /** An annotation that says nothing here. */
    ANNOTATION_OUT_OF_PLACE("ATH026", "%s says @%s, which has no meaning %s: %s"),
    /** A text without case that is no such text. */
    CASE_IGNORED("ATH027", "%s says @Column(ignoreCase = true), but %s: %s"),

    /** A type that is no column. */
    UNKNOWN_TYPE("ATH030", "%s has the type %s, which is no column type: %s"),
    /** A type that generated code cannot name. */
    HIDDEN_TYPE(
            "ATH031",
            "the type %s of %s cannot be reached by generated code in the package of %s: make it, and the types around"
                    + " it, package-private there or public"),
    /** An enum without constants. */
    EMPTY_ENUM("ATH032", "the enum %s of %s has no constants, so the column could hold nothing: add one"),
    /** An embedded type that is no record. */
    EMBEDDED_NOT_A_RECORD(
            "ATH033", "%s is @Embedded, but %s is no record: columns are embedded by a record that lists them"),
    /** A record that embeds itself. */
    EMBEDDED_RECURSION(
            "ATH034",
            "%s embeds the record %s in itself, which would have no end: keep a reference, or a @Json document"),
    /** An embedded record without columns. */
    EMBEDDED_EMPTY("ATH035", "%s embeds %s, which has no components: give it some, or remove it"),

    /** A wrapper of null. */
    WRAPPED_NULL(
            "ATH036",
            "%s has the type %s, whose component %s may be null, so that a row's NULL would have two meanings: remove"
                    + " @Nullable there, and write it here for a nullable column"),
    /** A label that is another's, or none that PostgreSQL takes. */
    UNSUITABLE_LABEL("ATH037", "the constant %s of the enum %s has the label \"%s\", %s"),
    /** A converter that cannot be made. */
    CONVERTER_NOT_MADE("ATH038", "%s is converted by %s, which generated code cannot make, because it %s: %s"),
    /** A converter of other types. */
    CONVERTER_TYPES("ATH039", "%s has the type %s and is converted by %s, %s: %s"),

    /** An entity without a handle. */
    BARE_ENTITY("ATH040", "%s holds the entity %s itself: a relation is a handle; write @ManyToOne ToOne<%s> %s"),
    /** Many entities without a handle. */
    BARE_ENTITIES(
            "ATH041",
            "%s holds a %s of the entity %s: a relation is a handle; write @OneToMany(mappedBy = …) ToMany<%s> %s"),
    /** A handle without an annotation. */
    MISSING_RELATION("ATH042", "%s is a %s, but nothing says what it is: write @%s before it"),
    /** A relation without a handle. */
    RELATION_WITHOUT_HANDLE("ATH043", "%s says @%s, but its type is %s: declare it as %s<…>"),
    /** A handle on something else than an entity. */
    TARGET_NO_ENTITY(
            "ATH044", "%s refers to %s, which is no entity: annotate the record with @Table, or name another one"),
    /** A handle on nothing. */
    TARGET_MISSING("ATH045", "%s does not say which entity it refers to: write it as %s<Entity>"),
    /** A target without a key. */
    TARGET_WITHOUT_KEY(
            "ATH046", "%s refers to %s, whose key cannot be told: it needs an @Id that does not lead back to itself"),
    /** A wrong mappedBy. */
    MAPPED_BY_UNKNOWN("ATH047", "%s is mapped by \"%s\", but %s has no such component%s: name its %s component"),
    /** A mappedBy that leads elsewhere. */
    MAPPED_BY_ELSEWHERE("ATH048", "%s is mapped by \"%s\", but %s.%s is no handle on %s: name a %s component"),
    /** A path that would hide a method of the table. */
    RESERVED_NAME(
            "ATH049",
            "%s cannot be called \"%s\", because the generated path method would hide a method of every table: rename"
                    + " it and keep the column with @ManyToOne(columns = …)"),
    /** The wrong number of foreign key columns. */
    COLUMN_COUNT(
            "ATH050",
            "the number of foreign key columns that %s names is %s, but the key of %s has %s: name each, or none"),
    /** A reference to something without a key of one column. */
    REFERENCE_COMPOSITE("ATH051", "%s holds one value, but the key of %s has %s parts: use @ManyToOne ToOne<%s>"),
    /** A reference of another type. */
    REFERENCE_TYPE("ATH052", "%s has the type %s, but the key of %s has the type %s: the two must be the same"),
    /** SET NULL where NULL is refused. */
    SET_NULL_REQUIRED(
            "ATH053",
            "%s becomes NULL when its target %s = SET_NULL), but it must not be null: declare it"
                    + " @Nullable, or use CASCADE"),
    /** A to-many handle that may be null. */
    NULLABLE_TO_MANY("ATH054", "%s is @Nullable, but a %s is never null: use %s.empty() for no rows"),
    /** A relation inside an embedded record. */
    RELATION_EMBEDDED(
            "ATH055",
            "%s is a relation in an embedded record: move it to the entity, or hold the plain key with @References"),
    /** A unique constraint that one column cannot hold. */
    UNIQUE_COMPOSITE("ATH056", "%s is unique, but has %s foreign key columns: say @Table(uniques = @Unique(\"%s\"))"),

    /** A mappedBy of another kind of relation. */
    MAPPED_BY_KIND("ATH057", "%s is mapped by \"%s\", but %s.%s is %s: name a %s component, or declare the two alike"),
    /** A side of a relation that says what the other side says. */
    SIDE_UNCLEAR("ATH058", "%s is %s: %s"),
    /** Both sides hold the relation. */
    BOTH_OWNING("ATH059", "%s and %s both %s: %s"),

    /** A type that documents cannot hold. */
    JSON_UNKNOWN_TYPE(
            "ATH060",
            "%s has the type %s, which a typed document cannot hold: use records, String, int, long, double,"
                    + " BigDecimal, boolean, UUID, dates, enums, List, Map<String, …> or Object"),
    /** A record that is a document in itself. */
    JSON_RECURSION(
            "ATH061",
            "%s leads back to the record %s that it is a part of; typed documents end somewhere: use Object, a"
                    + " List<Object> or a Map<String, Object> there"),
    /** A map whose keys are no texts. */
    JSON_MAP_KEY(
            "ATH062",
            "%s is a map with keys of the type %s, but the keys of a JSON object are texts: use Map<String, …>"),
    /** A document that is none. */
    JSON_NOT_A_DOCUMENT(
            "ATH063",
            "%s is @Json, but %s is no document: use a record, a List, a Map<String, …> or Object, or remove @Json"),

    /** A constraint over something that is not there. */
    UNKNOWN_COMPONENT("ATH070", "%s names \"%s\", but %s has no such component%s"),
    /** A constraint over something without columns. */
    COMPONENT_WITHOUT_COLUMN("ATH071", "%s names \"%s\", which is %s: %s"),
    /** A constraint over nothing. */
    EMPTY_CONSTRAINT("ATH072", "%s of %s is empty: %s"),
    /** An element of an index that is neither a component nor an expression with what may follow. */
    INDEX_ELEMENT(
            "ATH073",
            "@Index of %s cannot be read at \"%s\": write a component, a call of a function, or an expression in"
                    + " parentheses, and then, in this order, collate and its name, an operator class, asc or desc, nulls"
                    + " first or nulls last"),
    /** SQL that names components, or no column at all. */
    SQL_WITHOUT_COLUMN("ATH074", "%s of %s says \"%s\", %s"),
    /** An access method that cannot do what the index asks for. */
    ACCESS_METHOD("ATH075", "%s of %s uses %s, which %s: %s"),
    /** Nulls that are told apart or not, where there are none or nothing is unique. */
    NULLS_NOT_DISTINCT("ATH076", "%s of %s says nullsNotDistinct, but %s: %s"),
    /** Two constraints or indexes of one name. */
    CONSTRAINT_NAME_TAKEN("ATH077", "%s and %s of %s are both called %s: give one of them another with name = …%s"),

    /** A link table that is another table as well. */
    LINK_TABLE_TAKEN(
            "ATH080",
            "the link table %s of %s is declared by %s as well: name another one in @ManyToMany(table = …), or say"
                    + " mappedBy, or make it an entity with two to-one relations"),
    /** A link table whose ends have the same column. */
    LINK_COLUMN_TAKEN(
            "ATH081",
            "the column %s of the link table %s is there twice: name the columns of %s with @ManyToMany(columns = …,"
                    + " targetColumns = …)"),
    /** An order by something that is no column. */
    ORDER_UNKNOWN("ATH082", "%s is ordered by \"%s\", but %s has no column for \"%s\"%s: name a component, and desc"),
    /** A mark of deleted rows that cannot say so. */
    UNSUITABLE_SOFT_DELETE(
            "ATH083",
            "%s is the @SoftDelete mark, but the type %s cannot say whether and when a row was deleted: use boolean,"
                    + " or @Nullable Instant, OffsetDateTime or LocalDateTime"),
    /** A moment that is never null, or a flag that may be. */
    SOFT_DELETE_NULLABILITY("ATH084", "%s is the @SoftDelete mark, but %s: %s"),
    /** Two marks. */
    SECOND_SOFT_DELETE("ATH085", "%s is a second @SoftDelete mark beside %s: a row is deleted or it is not; keep one"),
    /** Two owners. */
    SECOND_TENANT("ATH086", "%s is a second @Tenant beside %s: a row belongs to one tenant; keep one"),
    /** An owner that is no column of a value. */
    UNSUITABLE_TENANT("ATH087", "%s is the @Tenant, but it is %s: %s"),
    /** A row without an owner. */
    TENANT_NULLABLE_COLUMN(
            "ATH088",
            "%s is the @Tenant, but its column may hold NULL, and such a row would belong to nobody and be seen by"
                    + " nobody: remove nullable = NULLABLE"),
    /** A mark that is something else as well. */
    CRITERION_TAKEN("ATH089", "%s is @%s and @%s, but %s: keep one of them"),

    /** A moment of a type that is none. */
    MOMENT_TYPE("ATH090", "%s is @%s, but %s is no moment: use Instant, OffsetDateTime or LocalDateTime"),
    /** A component that is made when the row is stored, and cannot be null until then. */
    NULL_UNTIL_STORED("ATH091", "%s is @%s and so null until it is stored: declare it as @Nullable %s"),
    /** A column that is filled in and may hold NULL all the same. */
    FILLED_BUT_NULLABLE("ATH092", "%s is @%s, so that its column never holds NULL, but %s: %s"),
    /** A default of a type without texts. */
    DEFAULT_TYPE(
            "ATH093",
            "%s has a @Default, but no text is a value of the type %s: use it for numbers, texts, truth values, dates"
                    + " and times, UUIDs, enums, and records of one of these"),
    /** A default that is no value. */
    DEFAULT_VALUE("ATH094", "the default \"%s\" of %s is no value of the type %s%s: %s"),

    /** The file could not be written. */
    NOT_WRITTEN("ATH098", "the table of %s could not be written: %s"),
    /** The processor has a mistake itself. */
    PROCESSOR_FAILED(
            "ATH099",
            "the processor failed at %s (%s): this is a mistake of Athanor; please report it with the record's source");

    private final String code;
    private final String pattern;

    Message(String code, String pattern) {
        this.code = code;
        this.pattern = pattern;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The message with its code. */
    public String text(Object... arguments) {
        return "[" + code + "] " + pattern.formatted(arguments);
    }
}
