package keys;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A key of a composite handle and more; and an optional composite handle with columns of other names. */
@Table
public record Note(
        @Id @ManyToOne ToOne<Page> page,
        @Id @Column(length = 2) String language,
        @Id Kind kind,
        @Id LocalDate day,
        @ManyToOne(columns = {"see_document", "see_page"}) @Nullable ToOne<Page> seeAlso) {
    public enum Kind {
        FOOTNOTE,
        MARGIN
    }
}
