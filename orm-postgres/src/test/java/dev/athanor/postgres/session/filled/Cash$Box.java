// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.filled;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Version;

/** Its name is more than letters of English. */
@Table("cash_boxes")
public record Cash$Box(@Id int id, int amount, @Version int version) {}
