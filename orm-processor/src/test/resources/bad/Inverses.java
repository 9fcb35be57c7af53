package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Inverses {
    @Table
    record Team(
            @Id long id,
            @OneToMany(mappedBy = "tema") ToMany<Player> misspelt,
            @OneToMany(mappedBy = "") ToMany<Player> empty,
            @OneToMany(mappedBy = "club") ToMany<Player> elsewhere,
            @OneToMany(mappedBy = "name") ToMany<Player> plain,
            @OneToMany(mappedBy = "hom") ToMany<Match> nearest,
            @OneToMany(mappedBy = "team") @Nullable ToMany<Player> nullable,
            @OneToMany(mappedBy = "team") @Column(unique = true) ToMany<Player> column,
            ToMany<Player> noAnnotation,
            @OneToMany(mappedBy = "team") ToMany<String> texts) {}

    @Table record Club(@Id long id) {}

    @Table record Player(@Id long id, String name, @ManyToOne ToOne<Team> team, @ManyToOne ToOne<Club> club) {}

    @Table record Match(@Id long id, @ManyToOne ToOne<Team> home, @ManyToOne ToOne<Team> guest) {}
}
