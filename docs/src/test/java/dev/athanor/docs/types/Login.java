// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.types;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

// region entity
@Table("logins")
public record Login(
        @Id long id,
        @Column(ignoreCase = true, unique = true) String email) {} // email citext
// endregion
