// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** What {@code group by} takes: an expression, or several groupings at once. */
public sealed interface GroupingElement permits Expression, GroupingSets {}
