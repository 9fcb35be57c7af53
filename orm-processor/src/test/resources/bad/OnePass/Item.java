package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Table
public record Item(@Id long id, @ManyToOne ToOne<User> user, @ManyToOne ToOne<Order> order) implements ItemWith {}
