// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;

/** One end of an association that is an entity. */
@Table("courses")
public record Course(
        @Id CourseCode code,
        @OneToMany(mappedBy = "course", orderBy = "grade") ToMany<Attendance> attendances) implements CourseWith {}
