// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.References;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Refers to typed keys by a handle and by a plain value. */
@Table("tickets")
public record Ticket(
        @Id @Generated @Nullable TicketId id,
        @ManyToOne ToOne<Account> owner,
        @ManyToOne @Nullable ToOne<Country> country,
        @References(Account.class) @Nullable AccountId witness)
        implements TicketWith {}
