package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Embeddables {
    @Table
    record Outer(
            @Id long id,
            @Embedded String text,
            @Embedded Endless endless,
            @Embedded Nothing nothing,
            @Embedded Hidden hidden,
            @Embedded @Json Pair both,
            @Embedded(prefix = "c_") @Column(unique = true) Pair column,
            @Embedded(prefix = "r_") @References(Outer.class) Pair references,
            @Embedded WithKey withKey,
            @Embedded WithRelation withRelation) {
        private record Hidden(int a) {}
    }

    record Endless(int depth, @Embedded Endless next) {}

    record Nothing() {}

    record Pair(int left, int right) {}

    record WithKey(@Id long key, @Generated @Nullable Long serial) {}

    record WithRelation(@ManyToOne ToOne<Outer> outer, @OneToMany(mappedBy = "x") ToMany<Outer> outers) {}
}
