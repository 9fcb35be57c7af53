// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;

/** A discount; its key is given by the program. */
@Table("coupons")
public record Coupon(
        @Id @Column(length = 20) String code,
        @Column(precision = 4, scale = 2) BigDecimal percent,
        @Embedded Audit audit) {}
