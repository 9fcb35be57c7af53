package keys;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** A small identity, and a handle on an entity whose key is a handle. */
@Table
public record Sticker(@Id @Generated @Nullable Integer id, @ManyToOne @Column(unique = true) ToOne<Cover> cover) {}
