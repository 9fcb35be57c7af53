// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

@Table("coupons")
public record Coupon(@Id @Column(length = 20) String code, int percent) {}
