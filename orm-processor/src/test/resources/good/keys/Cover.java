package keys;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;

/** A key that is the target's own. */
@Table
public record Cover(
        @Id @ManyToOne ToOne<Document> document, @OneToMany(mappedBy = "cover") ToMany<Sticker> stickers) {}
