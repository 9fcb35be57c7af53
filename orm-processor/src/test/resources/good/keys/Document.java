package keys;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.OneToMany;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key made here. */
@Table
public record Document(@Id @Generated @Nullable UUID id, @OneToMany(mappedBy = "document") ToMany<Page> pages) {}
