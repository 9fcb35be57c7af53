package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Types {
    @Table
    record Unknown(
            @Id long id,
            Date date,
            java.sql.Timestamp timestamp,
            java.time.ZonedDateTime zoned,
            java.math.BigInteger whole,
            char letter,
            byte tiny,
            Set<String> names,
            Optional<String> maybe,
            int[] numbers,
            List<byte[]> files,
            Map<String, Object> attributes,
            Object anything,
            Point point,
            List<Point> points,
            Thread thread,
            List<?> wild,
            @SuppressWarnings("rawtypes") List raw,
            Empty empty,
            Secret secret) {
        private record Secret(int code) {}
    }

    record Point(int x, int y) {}

    enum Empty {}
}
