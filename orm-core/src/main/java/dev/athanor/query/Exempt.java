// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Criterion;
import java.util.EnumSet;
import java.util.Set;

/** The criteria a statement is exempt from. */
final class Exempt {
    private Exempt() {}

    static Set<Criterion> also(Set<Criterion> present, Criterion more) {
        EnumSet<Criterion> all = EnumSet.of(more);
        all.addAll(present);
        return Set.copyOf(all);
    }
}
