// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

/** A text that may hold null, though nobody should let it. */
public record Nick(String value) {}
