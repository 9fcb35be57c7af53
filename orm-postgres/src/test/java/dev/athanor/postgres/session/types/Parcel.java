// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.types;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Label;
import dev.athanor.annotation.SqlEnum;
import dev.athanor.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enums in every place: in the key, preset, unique, in a list, in a record, in a document, and as text with labels. */
@Table("parcels")
public record Parcel(
        @Id Zone zone,
        @Id int number,
        @Default("SENT") @Nullable Status status,
        @Column(unique = true) @Nullable Rank rank,
        @Nullable List<Status> history,
        @Nullable Size size,
        @Json @Nullable Slip slip)
        implements ParcelWith {

    @SqlEnum
    public enum Zone {
        NORTH,
        EAST,
        SOUTH
    }

    /** Neither its name nor its schema is one without quotes. */
    @SqlEnum(value = "user", schema = "Post")
    public enum Status {
        @Label("to pack")
        OPEN,
        SENT,
        @Label("in transit")
        MOVING,
        @Label("arrived")
        ARRIVED
    }

    public record Rank(Status status) {}

    public enum Size {
        @Label("s")
        SMALL,
        @Label("it's \"l\"")
        LARGE
    }

    public record Slip(
            Status printed, List<Size> sizes, @Nullable Zone zone) {}
}
