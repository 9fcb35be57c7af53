package keys;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;

/** A key of a handle and a number. */
@Table
public record Page(
        @Id @ManyToOne ToOne<Document> document,
        @Id int number,
        String text,
        @OneToMany(mappedBy = "page") ToMany<Note> notes)
        implements PageWith {}
