// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jimmer;

import java.math.BigDecimal;
import org.babyfish.jimmer.sql.MappedSuperclass;

/** What products, parcels, tickets and readings have in common. */
@MappedSuperclass
public interface Goods {
    String name();

    BigDecimal price();

    boolean active();

    int stock();
}
