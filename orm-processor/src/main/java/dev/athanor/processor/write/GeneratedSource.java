// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import dev.athanor.processor.model.JavaType;

/**
 * A source file that was generated.
 *
 * @param type the type it declares
 * @param text the whole file
 */
public record GeneratedSource(JavaType type, String text) {}
