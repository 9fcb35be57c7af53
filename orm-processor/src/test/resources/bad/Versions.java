package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Versions {
    @Table record Text(@Id long id, @Version String version) {}

    @Table record Two(@Id long id, @Version int version, @Version long revision) {}

    @Table record OnId(@Id @Version long id) {}

    @Table record Twice(@Id long id, @Version int version, @Embedded Audit audit) {}

    record Audit(@Version int revision) {}

    @Table record Moment(@Id long id, @Version java.time.Instant version) {}

    @Table record Local(@Id long id, @Version java.time.@Nullable LocalDateTime version) {}
}
