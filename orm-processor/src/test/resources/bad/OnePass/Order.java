package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

import static bad.UserTable.USER;

@Table("orders")
public record Order(@Id @Generated @Nullable Long id, @ManyToOne ToOne<User> user, Date day) implements OrderWith {}
