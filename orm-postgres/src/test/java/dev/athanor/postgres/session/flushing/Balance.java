// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.flushing;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;

/** A row that many change at once. */
@Table("balances")
public record Balance(@Id int id, int amount, int changes) implements BalanceWith {}
