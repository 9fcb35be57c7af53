package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Wrappers {
    @Table
    record Wrapped(
            @Id @Generated Number number,
            @Version Count count,
            MaybeText maybe,
            Bytes bytes,
            Nested nested,
            Ring ring,
            NoConstants none,
            @Column(precision = 3) Text digits,
            Overlong overlong,
            @References(Wrapped.class) Count other,
            @ManyToOne Count handle,
            @Column(nullable = Nullability.NULLABLE) @Id Text key,
            Hidden hidden,
            Text Wrappers) {
        private record Hidden(String value) {}
    }

    record Number(long value) {}

    record Count(int value) {}

    record Text(String value) {}

    record MaybeText(@Nullable String value) {}

    record Bytes(byte[] value) {}

    record Nested(Text text) {}

    record Ring(Ring ring) {}

    record NoConstants(Empty empty) {}

    record Overlong(@Column(length = -1) String value) {}

    @Table
    record GeneratedText(@Id @Generated @Nullable Text id) {}

    enum Empty {}
}
