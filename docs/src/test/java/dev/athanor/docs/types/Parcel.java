// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.types;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Label;
import dev.athanor.annotation.SqlEnum;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

@Table("parcels")
public record Parcel(@Id @Generated @Nullable Long id, Status status) {
    // region enum
    @SqlEnum("parcel_status") // create type parcel_status as enum ('OPEN', 'in transit', 'ARRIVED')
    public enum Status {
        OPEN,
        @Label("in transit")
        MOVING,
        ARRIVED
    }
    // endregion
}
