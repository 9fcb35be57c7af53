package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.time.*;
import org.jspecify.annotations.Nullable;

final class Computed {
    @Table
    record Row(
            @Id @Column(generatedSql = "1") long id,
            @Version @Column(generatedSql = "1") int version,
            @UpdatedAt @Column(generatedSql = "now()") @Nullable Instant changed,
            @Default("1") @Column(generatedSql = "1") @Nullable Integer preset,
            @Column(defaultSql = "1", generatedSql = "1") @Nullable Integer both,
            @SoftDelete @Column(generatedSql = "now()") @Nullable Instant deleted,
            @Column(generatedSql = "1") int primitive,
            @Column(generatedSql = "'a'") String text,
            @Embedded @Column(generatedSql = "1") Inner inner,
            @ManyToOne @Column(generatedSql = "id") @Nullable ToOne<Row> self) {}

    record Inner(@Column(generatedSql = "2") int two) {}
}
