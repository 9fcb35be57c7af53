// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.press;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

/** Called by its name, which may change. */
@Table("tags")
public record Tag(@Id String name) {}
