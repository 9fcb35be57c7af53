// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the shop sells. Its key is made by the library, and it is active unless somebody says otherwise. */
@Table("products")
public record Product(
        @Id @Generated @Nullable UUID id,
        @Column(length = 100) String name,
        @Column(precision = 10, scale = 2) BigDecimal price,
        Category category,
        int stock,
        @Column(defaultSql = "true") @Nullable Boolean active,
        @Embedded Audit audit)
        implements ProductWith {

    /** Where a product is found. */
    public enum Category {
        /** What one sits and sleeps on. */
        FURNITURE,
        /** What shines. */
        LIGHT
    }
}
