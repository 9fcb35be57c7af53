// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.shop;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Table("reviews")
public record Review(
        @Id @Generated @Nullable UUID id, @ManyToOne ToOne<User> author, String text) implements ReviewWith {}
