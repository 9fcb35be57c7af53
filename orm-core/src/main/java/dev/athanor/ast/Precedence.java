// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** How tightly an operator binds, from loosest to tightest (PostgreSQL manual, table 4.2); parentheses follow from it. */
public enum Precedence {
    /** {@code or}. */
    OR,
    /** {@code and}. */
    AND,
    /** {@code not}. */
    NOT,
    /** {@code is null}, {@code is distinct from}. */
    IS,
    /** {@code =}, {@code <>}, {@code <} and the like. */
    COMPARISON,
    /** {@code between}, {@code in}, {@code like}. */
    MEMBERSHIP,
    /** Any other operator: {@code ||}, {@code ->}, {@code @>}. */
    OTHER,
    /** {@code +}, {@code -}. */
    SUM,
    /** {@code *}, {@code /}, {@code %}. */
    PRODUCT,
    /** {@code at time zone}. */
    AT_TIME_ZONE,
    /** {@code collate}. */
    COLLATE,
    /** What needs no parentheses anywhere: columns, parameters, calls. */
    PRIMARY
}
