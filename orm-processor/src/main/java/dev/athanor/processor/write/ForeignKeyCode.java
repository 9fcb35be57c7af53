// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.processor.model.Marks;

/** The construction of what is said of a foreign key. */
final class ForeignKeyCode {
    private ForeignKeyCode() {}

    static CodeBlock of(Marks.Actions actions, boolean index) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.PLAIN", Library.FOREIGN_KEY_DEFINITION);
        if (actions.onDelete() != OnDelete.NO_ACTION) {
            code.add(".onDelete($T.$L)", Library.ON_DELETE, actions.onDelete());
        }
        if (actions.onUpdate() != OnUpdate.NO_ACTION) {
            code.add(".onUpdate($T.$L)", Library.ON_UPDATE, actions.onUpdate());
        }
        if (actions.deferrable()) {
            code.add(".deferred()");
        }
        if (index) {
            code.add(".withIndex()");
        }
        return code.build();
    }
}
