// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.schema;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

/** Constants are all the SQL it has, which the server writes in its own words. */
@Table("stamps")
public record Stamp(
        @Id int id,
        @Column(defaultSql = "'new'") String state,
        @Column(defaultSql = "1 + 1") int worth) {}
