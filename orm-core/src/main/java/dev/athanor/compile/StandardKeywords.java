// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import java.util.Set;

/** The reserved words that SQL-92 and its successors share and that could be taken for names of tables or columns. */
final class StandardKeywords {
    static final Set<String> RESERVED =
            Set.of(("all and any array as asc at authorization begin between both by case cast check column commit"
                            + " constraint create cross current current_date current_time current_timestamp current_user cursor declare default"
                            + " delete desc distinct do drop else end escape except exists false fetch first for foreign from full function grant group"
                            + " having in inner insert intersect into is join key last leading left like limit natural new not null of off"
                            + " offset old on only or order outer primary procedure references return returning right rollback row rows select"
                            + " session_user set some start table then time timestamp to trailing trigger true union unique update user using"
                            + " value values view when where window with")
                    .split(" "));

    private StandardKeywords() {}
}
