package store;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stock.Shelf;

/** Entities inside another type, not public, in a schema, under a constant of another name, leading to another package. */
final class Store {
    private Store() {}

    @Table(schema = "inventory", constant = "ITEMS")
    record Item(@Id @Generated @Nullable UUID id, @ManyToOne @Nullable ToOne<Shelf> shelf) implements Store_ItemWith {}
}
