// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Check;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Unique;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A tree in one table, with all kinds of constraints. */
@Table(
        value = "tasks",
        uniques = @Unique({"project", "title"}),
        indexes = {
            @Index({"due", "title"}),
            @Index(value = "due", name = "tasks_open_idx", where = "not done"),
            @Index(
                    value = {"project", "rank"},
                    unique = true)
        },
        checks = {@Check("rank > 0"), @Check(value = "length(title) > 0", name = "tasks_title_given")})
public record Task(
        @Id @Generated @Nullable Long id,
        @Column(length = 40) String project,
        String title,
        int rank,
        @Nullable LocalDate due,
        @Column(defaultSql = "false") @Nullable Boolean done,
        @Column(index = true) @Nullable String label,
        @ManyToOne(onDelete = OnDelete.CASCADE) @Nullable ToOne<Task> parent,
        @OneToMany(mappedBy = "parent") ToMany<Task> children)
        implements TaskWith {}
