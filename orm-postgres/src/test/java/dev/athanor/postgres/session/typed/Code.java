// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

/** An assigned key. */
public record Code(String value) {}
