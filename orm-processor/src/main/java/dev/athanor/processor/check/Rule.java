// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;

/** One thing that must hold for an entity; a pure function of the model. */
@FunctionalInterface
interface Rule {
    void check(EntityModel entity, Findings findings);
}
