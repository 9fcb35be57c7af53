// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.CommonTableExpression;
import dev.athanor.ast.SelectItem;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import dev.athanor.schema.Filling;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The common table expressions that a statement names itself. */
final class Commons {
    private static final Filling FILLING = new Filling(TimeOrderedUuids::next, OffsetDateTime::now);

    private Commons() {}

    static List<CommonTableExpression> appended(
            List<CommonTableExpression> present, CommonTable first, CommonTable... more) {
        List<CommonTableExpression> all = new ArrayList<>(present);
        all.add(first.expression());
        Arrays.stream(more).map(CommonTable::expression).forEach(all::add);
        return all;
    }

    /** A query whose rows are known by what it selects. */
    static CommonTable of(String name, RowQuery<?> query) {
        var labelled = Labels.distinct(query.statement());
        return CommonTable.of(CommonTableExpression.of(name, labelled.items(), labelled));
    }

    /** A change whose rows are known by what it returns; keys and moments that the process fills in are filled in here. */
    static CommonTable of(String name, Returning<?> returning) {
        Returning<?> change = returning.filledBy(FILLING);
        List<SelectItem> items = Labels.distinct(change.projection().items());
        return CommonTable.of(CommonTableExpression.of(name, items, change.statement(items)));
    }

    /** A change that yields no rows. */
    static CommonTable of(String name, Mutation<?> change) {
        return CommonTable.of(CommonTableExpression.of(
                name, List.of(), change.filledBy(FILLING).statement()));
    }
}
