package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Relations {
    @Table
    record Child(
            @Id long id,
            Parent bare,
            @ManyToOne Parent bareAnnotated,
            List<Parent> list,
            @OneToMany(mappedBy = "child") List<Parent> listAnnotated,
            ToOne<Parent> noAnnotation,
            @ManyToOne ToMany<Parent> wrongHandle,
            @OneToMany(mappedBy = "child") ToOne<Parent> wrongAnnotation,
            @ManyToOne long number,
            @ManyToOne ToOne<String> text,
            @ManyToOne ToOne<?> wildcard,
            @SuppressWarnings("rawtypes") @ManyToOne ToOne raw,
            @ManyToOne(onDelete = OnDelete.SET_NULL) ToOne<Parent> setNull,
            @ManyToOne @Column(name = "a_") ToOne<Parent> excluded,
            @ManyToOne(columns = {"a", "b"}) ToOne<Parent> columnCount,
            @ManyToOne @Json @Embedded @Column(name = "b_", defaultSql = "1") ToOne<Parent> crowded,
            @ManyToOne @Column(name = "c_") @References(Parent.class) ToOne<Parent> twice) {}

    @Table record Parent(@Id long id) {}
}
