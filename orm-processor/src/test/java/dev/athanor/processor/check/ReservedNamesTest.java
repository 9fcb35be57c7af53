// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.KeyedTable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names that to-one components may not have are those of the methods that generated tables inherit, and of their own. */
class ReservedNamesTest {
    @Test
    void areTheMethodsWithoutArgumentsOfEveryTable() {
        Set<String> methods = new TreeSet<>(Set.of("builder"));
        Stream.concat(Arrays.stream(KeyedTable.class.getMethods()), Arrays.stream(Object.class.getMethods()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .forEach(methods::add);
        assertThat(RelationRules.RESERVED).containsExactlyInAnyOrderElementsOf(methods);
    }
}
