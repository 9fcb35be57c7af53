// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.error.StatementBuildException;
import java.util.HashMap;
import java.util.Map;

/** Values for the named parameters of one kept statement. */
final class NamedValues {
    private final Map<String, Parameter<?>> values;

    private NamedValues(Map<String, Parameter<?>> values) {
        this.values = Map.copyOf(values);
    }

    static NamedValues of(NamedParameter.Value... values) {
        Map<String, Parameter<?>> byName = new HashMap<>();
        for (NamedParameter.Value value : values) {
            if (byName.put(value.name(), value.value()) != null) {
                throw new StatementBuildException(
                        "the parameter \"" + value.name() + "\" is given two values: give one");
            }
        }
        return new NamedValues(byName);
    }

    /** The statement with these values; each of its named parameters must have one, of its type, and no other may. */
    CompiledStatement in(CompiledStatement kept) {
        return kept.bound(values);
    }
}
