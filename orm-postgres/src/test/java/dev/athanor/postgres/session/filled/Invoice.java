// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.filled;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Nullability;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns that the server computes: of a known size, of any size, possibly NULL, in an embedded record. */
@Table("invoices")
public record Invoice(
        @Id @Generated @Nullable UUID id,
        String customer,
        @Nullable String code,
        int quantity,
        BigDecimal price,

        @Column(generatedSql = "price * quantity", index = true) @Nullable
        BigDecimal total,

        @Column(generatedSql = "upper(code) || ':' || customer", nullable = Nullability.NULLABLE) @Nullable
        String label,

        @Embedded Shares shares,
        @Version int version)
        implements InvoiceWith {

    /** Of which one follows from the other. */
    public record Shares(
            int ours,
            @Column(generatedSql = "100 - ours") @Nullable Integer theirs) {}

    /** With nothing computed yet. */
    public static Invoice of(String customer, int quantity, String price) {
        return InvoiceTable.builder()
                .customer(customer)
                .quantity(quantity)
                .price(new BigDecimal(price))
                .shares(new Shares(40, null))
                .build();
    }
}
