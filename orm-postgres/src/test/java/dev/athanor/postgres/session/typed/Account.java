// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Typed throughout. */
@Table("accounts")
public record Account(
        @Id @Generated @Nullable AccountId id,
        @Column(unique = true) Email email,
        @Nullable Nick nick,
        Money balance,
        @Nullable Level level,
        List<Email> others,
        @OneToMany(mappedBy = "owner") ToMany<Ticket> tickets)
        implements AccountWith {}
