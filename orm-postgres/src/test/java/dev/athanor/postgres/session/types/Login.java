// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.types;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Texts without case: unique, and within a value of its own. */
@Table("logins")
public record Login(
        @Id @Generated @Nullable Long id,
        @Column(ignoreCase = true, unique = true) String email,
        @Nullable Nick nick,
        @Column(unique = true) java.math.@Nullable BigDecimal number)
        implements LoginWith {

    public record Nick(@Column(ignoreCase = true) String value) {}
}
