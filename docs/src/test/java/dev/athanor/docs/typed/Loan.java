// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.typed;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// region entity
@Table("loans")
public record Loan(
        @Id @Generated @Nullable LoanId id, @ManyToOne ToOne<Reader> reader, String book) {

    public record LoanId(UUID value) {}
}
// endregion
