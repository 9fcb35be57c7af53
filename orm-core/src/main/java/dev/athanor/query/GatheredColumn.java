// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnName;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, in an array.
 *
 * @param elements the values; of a column that holds lists itself, the elements of all of them end to end, for an array of arrays cannot have some that are
 *     longer than others
 * @param lengths how many elements each of those lists has, NULL for none at all; null for a column of single values
 */
record GatheredColumn(ColumnName<?> elements, @Nullable ColumnName<List<Integer>> lengths) {
    List<ColumnName<?>> arrays() {
        return lengths == null ? List.of(elements) : List.of(elements, lengths);
    }

    /** The value of each row, of as many arrays as belong to this column; none where the arrays are NULL. */
    Iterator<@Nullable Object> values(Iterator<@Nullable Object> arrays) {
        List<@Nullable Object> all = list(arrays.next());
        return lengths == null ? all.iterator() : lists(all, list(arrays.next()));
    }

    @SuppressWarnings("unchecked") // the array was read by its type
    private static List<@Nullable Object> list(@Nullable Object array) {
        return array == null ? List.of() : (List<@Nullable Object>) array;
    }

    private static Iterator<@Nullable Object> lists(List<@Nullable Object> all, List<@Nullable Object> lengths) {
        Iterator<@Nullable Object> elements = all.iterator();
        return lengths.stream()
                .<@Nullable Object>map(length -> length == null ? null : taken(elements, (Integer) length))
                .iterator();
    }

    private static List<@Nullable Object> taken(Iterator<@Nullable Object> elements, int length) {
        return Stream.generate(elements::next).limit(length).toList();
    }
}
