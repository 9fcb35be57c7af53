package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Table("users")
public record User(Long id, @OneToMany(mappedBy = "usr") ToMany<Order> orders) implements UserWith {}
