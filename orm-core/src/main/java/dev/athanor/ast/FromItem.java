// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** What stands in {@code from}: a source of rows, or a join of two from-items. */
public sealed interface FromItem permits Source, Join {}
