// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Condition;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Literal;
import dev.athanor.type.SqlTypes;
import java.util.function.Function;

/**
 * The questions that can be asked about the elements of a list in a JSON document. A list that is NULL, missing, or JSON's {@code null} has no elements.
 *
 * <p>{@code exists (select 1 from jsonb_array_elements(nullif(list, 'null')) e(item) where …)}, with {@code jsonb_array_elements_text} for lists of scalars
 * (PostgreSQL manual, section 9.16). No index serves this; for equality over an index use {@code contains(…)}.
 *
 * @param <E> the entity
 * @param <A> what a condition on an element speaks of: the fields of a record, or a text, a number and so on
 */
public sealed interface JsonElements<E, A> permits JsonList, JsonListColumn {
    /** Where the list stands. */
    JsonPath<E> place();

    /** What its elements are. */
    JsonElement<E, A> element();

    /** {@code exists (select 1 from …)}: the list has an element that meets the condition. */
    default Condition any(Function<? super A, ? extends Condition> condition) {
        return element().exists(place(), condition);
    }

    /** {@code not exists (select 1 from …)}: the list has no element that meets the condition; true without elements. */
    default Condition none(Function<? super A, ? extends Condition> condition) {
        return any(condition).not();
    }

    /** {@code not exists (select 1 from … where not coalesce(condition, false))}: each element meets the condition, none leaves it unknown; true without elements. */
    default Condition every(Function<? super A, ? extends Condition> condition) {
        return none(element -> Condition.of(
                        FunctionCall.of("coalesce", SqlTypes.BOOLEAN, condition.apply(element), Literal.bool(false)))
                .not());
    }
}
