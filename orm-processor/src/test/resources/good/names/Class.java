package names;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Names that generated code uses itself, and names that SQL would rather not see. */
@Table("class \"of\" {@code 1984} */")
public record Class(
        @Id long row,
        int first,
        int yield,
        String record,
        String values,
        String handles,
        String table,
        String source,
        String columns,
        String mapper,
        @Column(defaultSql = "concat('a', \"select\", '$1', '. @Nullable b')") @Nullable String select,
        @ManyToOne @Nullable ToOne<Class> joined,
        @ManyToOne @Nullable ToOne<Class> path,
        String joinedPath,
        @OneToMany(mappedBy = "path") ToMany<Class> key,
        String straße,
        String $dollar,
        String URLOfHTTPServer)
        implements ClassWith {}
