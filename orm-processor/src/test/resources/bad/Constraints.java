package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Table(
        uniques = {@Unique({"nam", "city"}), @Unique({})},
        indexes = {@Index("user_name"), @Index("home"), @Index("homes"), @Index("home.city"), @Index("completelyDifferent")},
        checks = @Check(" "))
record Constraints(
        @Id long id,
        String name,
        String userName,
        @Embedded Home home,
        @OneToMany(mappedBy = "to") ToMany<Way> homes) {
    record Home(String city) {}

    @Table record Way(@Id long id, @ManyToOne ToOne<Constraints> to) {}
}
