// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jimmer;

import java.util.UUID;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Table;

/** A row of {@code parcels}. */
@Entity
@Table(name = "parcels")
public interface Parcel extends Goods {
    @Id
    UUID id();
}
