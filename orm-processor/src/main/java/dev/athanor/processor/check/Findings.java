// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.SourceRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes found so far in one entity, each of them once, in the order in which the rules found them. */
final class Findings {
    private final String entity;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    Findings(String entity) {
        this.entity = entity;
    }

    void report(SourceRef source, Message message, Object... arguments) {
        found.add(new Diagnostic(source, message, message.text(arguments)));
    }

    /** A component as messages name it: {@code User.email}, with the record that declares it. */
    String name(Member member) {
        String type = member.source().type();
        String owner =
                member.source().component().equals(member.name()) ? type.substring(type.lastIndexOf('.') + 1) : entity;
        return owner + "." + member.name();
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
