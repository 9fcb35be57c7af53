// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.typed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

// region entity
@Table("lines")
public record Line(
        @Id @Generated @Nullable Long id,
        int quantity,
        BigDecimal price,

        @Column(generatedSql = "price * quantity", index = true) @Nullable
        BigDecimal total) {}
// endregion
