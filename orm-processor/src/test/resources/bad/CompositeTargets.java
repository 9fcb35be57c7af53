package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class CompositeTargets {
    @Table record Seat(@Id int row, @Id int number) {}

    @Table
    record Ticket(
            @Id long id,
            @ManyToOne @Column(name = "seat") ToOne<Seat> oneColumn,
            @ManyToOne @Column(unique = true) ToOne<Seat> unique,
            @References(Seat.class) int plain) {}

    @Table record Chicken(@Id @ManyToOne ToOne<Egg> egg) {}

    @Table record Egg(@Id @ManyToOne ToOne<Chicken> chicken) {}
}
