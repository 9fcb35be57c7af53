// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.edited;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.UpdatedAt;
import dev.athanor.annotation.Version;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Components of every kind that two people may change at once. */
@Table("papers")
@SuppressWarnings("ArrayRecordComponent") // a column of bytes is an array
public record Paper(
        @Id @Generated @Nullable UUID id,
        String title,
        @Nullable String remark,
        int pages,
        BigDecimal price,
        List<String> tags,
        byte @Nullable [] scan,
        @Json Layout layout,
        @ManyToOne @Nullable ToOne<Drawer> drawer,
        @UpdatedAt @Nullable Instant changedAt,
        @Version int version,
        @OneToMany(mappedBy = "paper") ToMany<Note> notes)
        implements PaperWith {

    /** A document. */
    public record Layout(int columns, String font) {}

    /** A paper with nothing special about it. */
    public static Paper titled(String title) {
        return PaperTable.builder()
                .title(title)
                .pages(1)
                .price(BigDecimal.ONE)
                .tags(List.of())
                .layout(new Layout(1, "serif"))
                .build();
    }
}
