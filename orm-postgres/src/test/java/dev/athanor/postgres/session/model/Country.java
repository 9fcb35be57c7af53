// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

/** A key that the program assigns. */
@Table("countries")
public record Country(@Id @Column(length = 2) String code, String name) {}
