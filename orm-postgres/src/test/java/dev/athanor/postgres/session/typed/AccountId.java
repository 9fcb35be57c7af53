// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

/** A generated key. */
public record AccountId(long value) {}
