// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;

/** What kind of declaration an entity must be. */
final class FormRules {
    private FormRules() {}

    /** Only a record that generated code can name is looked at further. */
    static void check(EntityModel entity, Findings findings) {
        EntityModel.Form form = entity.form();
        String name = entity.type().nestedName();
        if (!form.isRecord()) {
            findings.report(
                    entity.source(),
                    Message.NOT_A_RECORD,
                    name,
                    form.kind(),
                    entity.type().simpleName());
        }
        if (!form.hiddenBy().isEmpty()) {
            findings.report(entity.source(), Message.HIDDEN_RECORD, name, form.hiddenBy());
        }
        if (form.generic()) {
            findings.report(entity.source(), Message.GENERIC_RECORD, name);
        }
    }
}
