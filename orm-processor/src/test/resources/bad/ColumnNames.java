package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class ColumnNames {
    @Table record Twice(@Id long id, String userName, @Column(name = "USER_NAME") String login) {}

    @Table record ByEmbedding(@Id long id, @Embedded Place from, @Embedded Place to) {}

    @Table record ByForeignKey(@Id long id, @ManyToOne ToOne<Twice> twice, long twice_id) {}

    record Place(String city) {}
}
