package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Sizes {
    @Table
    record Wrong(
            @Id long id,
            @Column(length = 10) int count,
            @Column(length = -1) String shorter,
            @Column(length = 99999999) String longer,
            @Column(length = 10) List<String> list,
            @Column(precision = 10, scale = 2) double price,
            @Column(scale = 2) java.math.BigDecimal scaleOnly,
            @Column(precision = 2, scale = 3) java.math.BigDecimal scaleTooLarge,
            @Column(precision = 1001) java.math.BigDecimal precisionTooLarge,
            @Column(nullable = Nullability.NULLABLE) int primitive,
            @Column(ignoreCase = true) int caselessNumber,
            @Column(ignoreCase = true, length = 5) String caselessOfLength,
            @Column(ignoreCase = true) List<String> caselessList,
            @Tenant @Column(ignoreCase = true) String owner) {}

    @Table
    record Caseless(@Id @Column(ignoreCase = true) String code) {}
}
