package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.time.Instant;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Table(
        uniques = {
            @Unique(value = "rank", nullsNotDistinct = true, name = "indexes_a"),
            @Unique(
                    value = {"rank", "note"},
                    nullsNotDistinct = true,
                    name = "indexes_b"),
            @Unique("email"),
            @Unique(value = "note", name = "indexes_title_idx")
        },
        indexes = {
            @Index(value = "title descending", name = "i1"),
            @Index(value = "title desc gin_trgm_ops", name = "i2"),
            @Index(value = "(lower(title)", name = "i3"),
            @Index(value = "date_trunc('day', made_at)::date", name = "i4"),
            @Index(value = "", name = "i5"),
            @Index(value = "titel desc", name = "i6"),
            @Index(value = "lower(titel)", name = "i7"),
            @Index(value = "lower(madeAt)", name = "i8"),
            @Index(
                    value = "title",
                    include = {"note", "made_at"},
                    name = "i9",
                    where = "madeAt is null"),
            @Index(value = "title", using = "B-Tree", name = "i10"),
            @Index(value = "title", using = "hash", unique = true, name = "i11"),
            @Index(
                    value = {"title desc", "rank"},
                    using = "hash",
                    include = "note",
                    name = "i12"),
            @Index(value = "title nulls first", using = "gin", name = "i13"),
            @Index(value = "note", nullsNotDistinct = true, name = "i14"),
            @Index(
                    value = {"rank", "title"},
                    unique = true,
                    nullsNotDistinct = true,
                    name = "i15"),
            @Index("title"),
            @Index(value = "title", using = "hash"),
            @Index("lower(note)"),
            @Index("(lower(note) || title)"),
            @Index("(rank + 1)"),
            @Index(value = "owner", using = "hash"),
            @Index(value = "(true)", unique = true, name = "fine1"),
            @Index(
                    value = {"note collate \"C\" text_pattern_ops desc nulls last", "title ASC NULLS FIRST"},
                    name = "fine2"),
            @Index(value = "title gist_trgm_ops(siglen=32)", using = "gist", name = "fine3"),
            @Index(value = "embedding vector_cosine_ops", using = "hnsw", name = "unknown")
        },
        checks = @Check("madeAt > 'madeAt'"))
@Comment(" ")
record Indexes(
        @Id long id,
        @Column(unique = true) String email,
        String title,
        int rank,
        @Nullable String note,
        Instant madeAt,
        @Comment("") String blank,
        @Comment("which is several") @Embedded Place place,

        @Comment("without a column") @OneToMany(mappedBy = "owner")
        ToMany<Indexes> children,

        @ManyToOne(onUpdate = OnUpdate.SET_NULL) ToOne<Indexes> owner) {
    record Place(@Comment("fine") double x) {}
}
