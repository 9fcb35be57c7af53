package good.relations;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import org.jspecify.annotations.Nullable;

@Table
public record Draft(@Id @OneToOne(onDelete = OnDelete.CASCADE) ToOne<Post> post, @OneToOne @Nullable ToOne<Tag> tag) {}
