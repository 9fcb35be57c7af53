// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** The source of one declaration, drawn at random: mostly a record, mostly an entity, mostly right. */
final class RandomRecord {
    private static final List<String> NAMES = List.of(
            "name",
            "age",
            "total",
            "createdAt",
            "URL",
            "aB",
            "AB",
            "x",
            "yield",
            "record",
            "var",
            "sealed",
            "permits",
            "row",
            "first",
            "handles",
            "values",
            "key",
            "column",
            "relation",
            "part",
            "table",
            "source",
            "mapper",
            "builder",
            "columns",
            "entity",
            "excluded",
            "constraints",
            "keyColumns",
            "versionColumn",
            "reader",
            "writer",
            "value",
            "required",
            "component",
            "joined",
            "target",
            "build",
            "at",
            "as",
            "with",
            "keyOf",
            "$",
            "a$b",
            "_a",
            "straße",
            "日本",
            "Builder",
            "Mapper",
            "Key",
            "SqlTypes",
            "List",
            "ToOne",
            "Column",
            "INSTANCE",
            "TAGS",
            "tags",
            "userId",
            "user",
            "userPath",
            "other",
            "data",
            "settings",
            "address",
            "version");
    private static final List<String> SCALARS = List.of(
            "boolean",
            "Boolean",
            "short",
            "Short",
            "int",
            "Integer",
            "long",
            "Long",
            "float",
            "Float",
            "double",
            "Double",
            "BigDecimal",
            "String",
            "UUID",
            "byte[]",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "Instant",
            "OffsetDateTime",
            "Neighbours.Kind",
            "List<String>",
            "List<Neighbours.Kind>",
            "List<Integer>");
    private static final List<String> ODD_TYPES = List.of(
            "Object",
            "char",
            "byte",
            "int[]",
            "String[]",
            "Set<String>",
            "Map<String, Object>",
            "Map<Integer, String>",
            "List<?>",
            "List<? extends Number>",
            "List<List<String>>",
            "Optional<Long>",
            "Thread",
            "Runnable",
            "Neighbours.Empty",
            "Neighbours.Point",
            "Neighbours.Node",
            "Neighbours.Inner",
            "Neighbours",
            "Inside");
    private static final List<String> DOCUMENTS = List.of(
            "Object",
            "Map<String, Object>",
            "List<Object>",
            "List<Neighbours.Point>",
            "Map<String, Neighbours.Inner>",
            "Neighbours.Point",
            "Neighbours.Inner",
            "Neighbours.Node",
            "String",
            "Map<Long, String>",
            "Inside");
    private static final List<String> HANDLES = List.of(
            "ToOne<Neighbours.User>",
            "ToOne<Neighbours.Line>",
            "ToMany<Neighbours.User>",
            "ToOne<Neighbours.Point>",
            "ToOne<?>",
            "Neighbours.User",
            "List<Neighbours.User>",
            "ToOne<Neighbours.Tag>",
            "ToOne<Neighbours.Shared>");
    private static final List<String> COLUMN = List.of(
            "unique = true",
            "index = true",
            "name = \"n\"",
            "name = \"a b\"",
            "length = 20",
            "length = -1",
            "precision = 10, scale = 2",
            "scale = 3",
            "defaultSql = \"true\"",
            "defaultSql = \"17\"",
            "defaultSql = \"now()\"",
            "updatable = false",
            "nullable = Nullability.NULLABLE",
            "nullable = Nullability.NOT_NULL",
            "name = \"*/ \\u002a/ {@code $T $L\"");

    private final Random random;
    private final String name;

    RandomRecord(Random random, String name) {
        this.random = random;
        this.name = name;
    }

    /** The types that the declarations use. */
    static JavaFileObject neighbours() {
        return JavaFileObjects.forSourceString("random.Neighbours", """
                package random;
                import dev.athanor.annotation.*;
                import dev.athanor.relation.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;
                public final class Neighbours {
                    private Neighbours() {}
                    public enum Kind { ONE, TWO }
                    public enum Empty {}
                    public record Point(int x, @Nullable Double y, List<String> tags) {}
                    public record Inner(Point point, @Nullable Kind kind, Map<String, Point> more, String key) {}
                    public record Node(String name, List<Node> nodes) {}
                    public record Pair(String left, @Nullable Integer right, @Embedded @Nullable Half half) {}
                    public record Half(long serial, @Json @Nullable Point point) {}
                    @Table("users") public record User(@Id @Generated @Nullable Long id) {}
                    @Table public record Line(@Id @ManyToOne ToOne<User> user, @Id int number) {}
                    @Table public record Tag(@Id Kind kind, @Id String label) {}
                    @Table public record Shared(@Id @ManyToOne ToOne<Line> line) {}
                }
                """);
    }

    String source() {
        List<String> components = components();
        boolean withers = chance(3);
        return """
                package random;
                import dev.athanor.annotation.*;
                import dev.athanor.relation.*;
                import java.math.*;
                import java.time.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;
                %s
                %srecord %s(
                %s)%s {%s}
                """.formatted(
                        table(),
                        chance(2) ? "public " : "",
                        name,
                        String.join(",\n", components),
                        withers ? " implements " + name + "With" : "",
                        " record Inside(String a, int b) {}");
    }

    private String table() {
        List<String> attributes = new ArrayList<>();
        if (chance(3)) {
            attributes.add("value = \"" + name.toLowerCase(Locale.ROOT) + " t\"");
        }
        if (chance(12)) {
            attributes.add("constant = \"" + pick(NAMES) + "\"");
        }
        if (chance(6)) {
            attributes.add("uniques = @Unique(\"" + pick(NAMES) + "\")");
        }
        if (chance(6)) {
            attributes.add("indexes = @Index(value = \"id\", where = \"id > 0\")");
        }
        return "@Table(" + String.join(", ", attributes) + ")";
    }

    private List<String> components() {
        Set<String> names = new LinkedHashSet<>();
        int count = random.nextInt(8);
        while (names.size() < count) {
            names.add(pick(NAMES));
        }
        List<String> components = names.stream().map(this::component).collect(Collectors.toList());
        if (!chance(15)) {
            components.add(0, key());
        }
        return components;
    }

    private String key() {
        return switch (random.nextInt(8)) {
            case 0 -> "@Id @Generated @Nullable Long id";
            case 1 -> "@Id @Generated @Nullable UUID id";
            case 2 -> "@Id String id, @Id LocalDate day";
            case 3 -> "@Id @ManyToOne ToOne<Neighbours.User> owner";
            case 4 -> "@Id @ManyToOne ToOne<Neighbours.Line> owner, @Id Neighbours.Kind sort";
            case 5 -> "@Id @ManyToOne ToOne<Neighbours.Shared> owner";
            case 6 -> "@Id Integer id";
            default -> "@Id long id";
        };
    }

    private String component(String component) {
        String type;
        StringBuilder annotations = new StringBuilder();
        switch (random.nextInt(12)) {
            case 0 -> {
                type = pick(DOCUMENTS);
                annotations.append("@Json ");
            }
            case 1 -> {
                type = pick(HANDLES);
                annotations.append(chance(10) ? "" : "@ManyToOne ");
            }
            case 2 -> {
                type = chance(4) ? pick(ODD_TYPES) : "Neighbours.Pair";
                annotations
                        .append("@Embedded(prefix = \"")
                        .append(component.charAt(0))
                        .append("_\") ");
            }
            case 3 -> type = chance(3) ? pick(ODD_TYPES) : pick(SCALARS);
            default -> type = pick(SCALARS);
        }
        if (chance(4)) {
            annotations.append("@Column(").append(pick(COLUMN)).append(") ");
        }
        for (String mark : List.of("@Id ", "@Generated ", "@Version ", "@References(Neighbours.User.class) ")) {
            annotations.append(chance(25) ? mark : "");
        }
        return "    " + annotations + nullable(type) + " " + component;
    }

    /** The type, sometimes with the annotation where Java wants it. */
    private String nullable(String type) {
        boolean primitive = Character.isLowerCase(type.charAt(0));
        if (primitive || !chance(3)) {
            return type.equals("byte[]") && chance(3) ? "byte @Nullable []" : type;
        }
        int dot = type.indexOf('<') < 0 ? type.lastIndexOf('.') + 1 : 0;
        return type.substring(0, dot) + "@Nullable " + type.substring(dot);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
