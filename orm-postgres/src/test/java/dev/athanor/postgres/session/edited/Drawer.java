// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.edited;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

/** A key of two parts, no version. */
@Table("drawers")
public record Drawer(@Id String hall, @Id int number, String label) {}
