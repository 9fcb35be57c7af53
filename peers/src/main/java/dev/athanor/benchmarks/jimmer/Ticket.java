// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jimmer;

import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Table;

/** A row of {@code tickets}, with a key made by the server. */
@Entity
@Table(name = "tickets")
public interface Ticket extends Goods {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();
}
