// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jimmer;

import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Table;

/** A row of {@code readings}. */
@Entity
@Table(name = "readings")
public interface Reading extends Goods {
    @Id
    long id();
}
