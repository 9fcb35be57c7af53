package computed;

import dev.athanor.annotation.*;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Table
public record Invoice(
        @Id @Generated @Nullable Long id,
        int quantity,
        BigDecimal price,

        @Column(generatedSql = "price * quantity", unique = true) @Nullable
        BigDecimal total,

        @Column(generatedSql = "nullif(quantity, 0)", nullable = Nullability.NULLABLE) @Nullable
        Integer maybe)
        implements InvoiceWith {}
