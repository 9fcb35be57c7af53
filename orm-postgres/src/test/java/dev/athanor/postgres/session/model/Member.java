// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

@Table("members")
public record Member(
        @Id @Generated @Nullable Long id,
        @Column(unique = true) String nick,
        @ManyToOne ToOne<Team> team) implements MemberWith {}
