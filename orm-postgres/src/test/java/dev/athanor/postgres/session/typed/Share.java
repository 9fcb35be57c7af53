// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;

/** A key of a typed foreign key and a typed value. */
@Table("shares")
public record Share(
        @Id @ManyToOne ToOne<Account> account, @Id Code code, int percent) implements ShareWith {}
