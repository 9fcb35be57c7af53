// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code parcels}. */
@Entity
@Table(name = "parcels")
public class Parcel extends Goods {
    @Id
    private UUID id;

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
