// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

/** Has an assigned typed key. */
@Table("countries")
public record Country(@Id Code code, String name) {}
