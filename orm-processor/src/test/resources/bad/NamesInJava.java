package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class NamesInJava {
    @Table(constant = "my items") record Spaced(@Id long id) {}

    @Table(constant = "class") record Keyword(@Id long id) {}

    @Table record Shout(@Id long id, String SHOUT) {}

    @Table record Key(@Id long id, @ManyToOne ToOne<Shout> shout, @Column(name = "other") long shoutId) {}

    @Table record Case(@Id long id, String name, @Column(name = "name2") String Name) {}

    @Table record Type(@Id long id, String SqlTypes) {}
}
