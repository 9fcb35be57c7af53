package embedded;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** Columns that several entities share, some of them twice, some optional, some with a document. */
@Table(uniques = @Unique({"name", "home.city"}))
public record Customer(
        @Id @Generated @Nullable Long id,
        @Column(length = 50) String name,
        @Embedded Audit audit,
        @Embedded(prefix = "home_") Address home,
        @Embedded(prefix = "work_") @Nullable Address work)
        implements CustomerWith {}
