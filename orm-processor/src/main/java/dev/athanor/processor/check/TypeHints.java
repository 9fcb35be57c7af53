// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.MapShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import dev.athanor.processor.model.TypeShape.TreeShape;
import java.util.Map;

/** What to use instead of a type that is no column. */
final class TypeHints {
    private static final String ANY =
            "use String, a number, boolean, UUID, a type of java.time, byte[], a Range, an InetAddress, an enum or a"
                    + " List of these; a record with @Json or @Embedded; or say how it is stored with @Convert";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.util.Date", "use Instant"),
            Map.entry("java.util.Calendar", "use Instant"),
            Map.entry("java.sql.Timestamp", "use Instant"),
            Map.entry("java.sql.Date", "use LocalDate"),
            Map.entry("java.sql.Time", "use LocalTime"),
            Map.entry(
                    "dev.athanor.type.Range",
                    "a Range is of Integer, Long, BigDecimal, LocalDate, LocalDateTime or Instant"),
            Map.entry("java.net.Inet4Address", "use InetAddress"),
            Map.entry("java.net.Inet6Address", "use InetAddress"),
            Map.entry("java.time.ZonedDateTime", "use OffsetDateTime or Instant; PostgreSQL keeps no zone"),
            Map.entry("java.math.BigInteger", "use BigDecimal, or long"),
            Map.entry("java.util.Set", "use List"),
            Map.entry("java.util.Collection", "use List"),
            Map.entry("java.lang.Iterable", "use List"),
            Map.entry("java.util.ArrayList", "use List"),
            Map.entry("java.lang.Character", "use String"),
            Map.entry("char", "use String"),
            Map.entry("java.lang.Byte", "use Short"),
            Map.entry("byte", "use short"));

    private TypeHints() {}

    static String of(TypeShape shape) {
        if (shape instanceof RecordShape) {
            return "write @Json to keep it as a document, or @Embedded to make its components columns";
        }
        if (shape instanceof MapShape || shape instanceof TreeShape) {
            return "write @Json to keep it as a document";
        }
        if (shape instanceof ListShape list) {
            return "a list holds scalars or enums; write @Json to keep a list of "
                    + list.element().javaType() + " as a document";
        }
        return of(shape.javaType());
    }

    private static String of(JavaType type) {
        if (type.canonicalName().equals("java.util.Optional")
                && !type.arguments().isEmpty()) {
            return "write @Nullable " + type.arguments().get(0);
        }
        if (type.simpleName().endsWith("[]")) {
            return "use byte[] for bytes, and a List for everything else";
        }
        return INSTEAD.getOrDefault(type.canonicalName(), ANY);
    }
}
