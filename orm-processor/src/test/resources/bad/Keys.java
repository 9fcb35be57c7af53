package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Keys {
    @Table record NullablePart(@Id @Nullable Long id) {}

    @Table record ExplicitlyNullable(@Id @Column(nullable = Nullability.NULLABLE) String id) {}

    @Table record Bytes(@Id byte[] id) {}

    @Table record Document(@Id @Json Map<String, Object> id) {}

    @Table record Numbers(@Id List<Integer> id) {}

    @Table record Whole(@Id @Embedded Part id) {}

    @Table record Many(@Id @OneToMany(mappedBy = "many") ToMany<One> ones) {}

    @Table record One(@Id long id, @ManyToOne ToOne<Many> many) {}

    record Part(int a, int b) {}
}
