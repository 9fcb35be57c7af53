// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.tenants;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;

/** Everybody's, and it leads to what is not. */
@Table("labels")
public record Label(@Id String code, @ManyToOne ToOne<Project> project) {
    public Label(String code, Project project) {
        this(code, ToOne.of(project));
    }
}
