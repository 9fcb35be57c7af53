package wrappers;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.References;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Wrapped values in a composite key and in foreign keys. */
@Table
public record Posting(
        @Id @ManyToOne ToOne<Account> account,
        @Id Line line,
        @ManyToOne @Nullable ToOne<Account> payer,
        @References(Account.class) Account.@Nullable AccountId witness)
        implements PostingWith {

    public record Line(int value) {}
}
