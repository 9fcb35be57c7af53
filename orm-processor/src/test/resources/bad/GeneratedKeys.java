package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class GeneratedKeys {
    @Table record Text(@Id @Generated @Nullable String id) {}

    @Table record Primitive(@Id @Generated long id) {}

    @Table record NotNullable(@Id @Generated UUID id) {}

    @Table record NoKey(@Id long id, @Generated @Nullable Long serial) {}

    @Table record Composite(@Id @Generated @Nullable Long id, @Id int part) {}

    @Table record Small(@Id @Generated short id) {}
}
