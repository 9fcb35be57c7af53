// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.relations;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;

/** An association with a column of its own: an entity whose key is both of its ends. */
@Table("attendances")
public record Attendance(
        @Id @ManyToOne ToOne<Course> course, @Id @ManyToOne ToOne<Person> person, int grade)
        implements AttendanceWith {}
