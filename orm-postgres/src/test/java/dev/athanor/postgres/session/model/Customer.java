// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.References;
import dev.athanor.annotation.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shared columns with and without a prefix, a plain foreign key. */
@Table("customers")
public record Customer(
        @Id @Generated @Nullable UUID id,
        String name,
        @Nullable String nickname,
        @References(Country.class) @Nullable String country,
        @Embedded Audit audit,
        @Embedded(prefix = "home_") Address home)
        implements CustomerWith {}
