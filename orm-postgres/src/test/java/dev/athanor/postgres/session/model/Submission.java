// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Refers to a row by a key of two columns. */
@Table("submissions")
public record Submission(
        @Id @Generated @Nullable Long id, @ManyToOne ToOne<Enrolment> enrolment, String text)
        implements SubmissionWith {}
