// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jimmer;

import java.math.BigDecimal;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinColumn;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.Table;

/** A row of {@code items}. */
@Entity
@Table(name = "items")
public interface Line {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    @ManyToOne
    @JoinColumn(name = "order_id")
    Purchase order();

    String article();

    int quantity();

    BigDecimal price();
}
