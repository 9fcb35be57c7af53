// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

import dev.athanor.annotation.Column;
import java.math.BigDecimal;

/** A number of two decimals. */
public record Money(@Column(precision = 10, scale = 2) BigDecimal amount) {}
