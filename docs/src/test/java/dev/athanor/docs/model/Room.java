// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

// region entity
@Table("rooms")
public record Room(
        @Id @Column(length = 20) String name,
        int seats,
        @Embedded Audit audit) {}
// endregion
