// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.SourceRef;

/**
 * A mistake in an entity.
 *
 * @param source where it is
 * @param message what kind of mistake it is
 * @param text what is wrong, and what would be right
 */
public record Diagnostic(SourceRef source, Message message, String text) {}
