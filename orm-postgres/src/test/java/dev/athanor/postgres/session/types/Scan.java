// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.types;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Refers to a key of which an enum is a part. */
@Table("scans")
public record Scan(
        @Id @Generated @Nullable Long id, @ManyToOne ToOne<Parcel> parcel, Parcel.Status seen) {}
