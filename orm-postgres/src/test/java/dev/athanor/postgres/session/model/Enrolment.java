// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A key of two columns. */
@Table("enrolments")
public record Enrolment(
        @Id long studentId, @Id String course, @Nullable Integer grade) implements EnrolmentWith {}
