// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.ToOneRelation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a sequence as the Java that would run it: rows are variables, {@code keeper1}, {@code keeper2} and so on. */
final class Wording {
    private final Map<Ref, String> names = new HashMap<>();
    private final Map<Kind<?>, Integer> counts = new HashMap<>();

    Wording copy() {
        Wording copy = new Wording();
        copy.names.putAll(names);
        copy.counts.putAll(counts);
        return copy;
    }

    String name(Ref ref) {
        return ref.key() instanceof Buried buried ? name(buried.ref()) + ", deleted" : made(ref);
    }

    private String made(Ref ref) {
        return names.computeIfAbsent(ref, any -> ref.kind().name() + counts.merge(ref.kind(), 1, Integer::sum));
    }

    /** A new record as its builder makes it. */
    <E> String fresh(Kind<E> kind, E record) {
        StringBuilder text = new StringBuilder(kind.name()).append("()");
        for (Column<E, ?> column : kind.plain()) {
            append(text, column.definition().component(), kind.row(record).get(column.ordinal()));
        }
        if (kind.isAssigned()) {
            for (Column<E, ?> column : kind.table().keyColumns()) {
                append(text, column.definition().component(), kind.row(record).get(column.ordinal()));
            }
        }
        @Nullable Object[] handles = kind.table().handlesOf(record);
        for (ToOneRelation<E, ?> relation : kind.toOnes()) {
            ToOne<?> handle = (ToOne<?>) handles[relation.index()];
            if (handle != null) {
                text.append('.')
                        .append(relation.name())
                        .append('(')
                        .append(handle(relation, handle))
                        .append(')');
            }
        }
        for (InverseRelation<E, ?> relation : kind.inverses()) {
            String children = children(relation, (ToMany<?>) Objects.requireNonNull(handles[relation.index()]));
            text.append(children.isEmpty() ? "" : "." + relation.name() + "(" + children + ")");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String component, @Nullable Object value) {
        if (value != null) {
            text.append('.')
                    .append(component)
                    .append('(')
                    .append(literal(value))
                    .append(')');
        }
    }

    @SuppressWarnings("unchecked") // the handle is of the relation
    private <T> String handle(ToOneRelation<?, T> relation, ToOne<?> handle) {
        if (handle.isParent()) {
            return "ToOne.parent()";
        }
        Kind<T> target = Kind.of(relation.target());
        if (!handle.isLoaded()) {
            Object key = ((ToOne<T>) handle).key(target.table());
            return "ToOne.to(" + name(new Ref(target, key)) + ")";
        }
        T record = (T) handle.get();
        Object key = target.table().keyOf(record);
        return "ToOne.of(" + (key == null ? fresh(target, record) : name(new Ref(target, key))) + ")";
    }

    @SuppressWarnings("unchecked") // the handle is of the relation
    private <T> String children(InverseRelation<?, T> relation, ToMany<?> handle) {
        Kind<T> kind = Kind.of(relation.target());
        return ((ToMany<T>) handle).stream().map(child -> fresh(kind, child)).collect(Collectors.joining(", "));
    }

    static String literal(@Nullable Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        return value instanceof BigDecimal number ? "decimal(\"" + number + "\")" : String.valueOf(value);
    }
}
