package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class PlainReferences {
    @Table record User(@Id long id) {}

    @Table
    record Login(
            @Id long id,
            @References(String.class) long noEntity,
            @References(User.class) int otherType,
            @References(User.class) Long sameType,
            @References(value = User.class, onDelete = OnDelete.SET_NULL) long setNull) {}
}
