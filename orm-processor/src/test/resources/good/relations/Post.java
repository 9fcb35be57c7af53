package good.relations;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import org.jspecify.annotations.Nullable;

@Table("posts")
public record Post(
        @Id @Generated @Nullable Long id,
        String title,
        @ManyToMany(orderBy = {"name", "id desc"}) ToMany<Tag> tags,
        @OneToOne(mappedBy = "post", orphanRemoval = true) ToOptional<Draft> draft,
        @OneToOne(mappedBy = "seat") ToOptional<Ticket> ticket,
        @OneToMany(mappedBy = "thread", orderBy = "title") ToMany<Post> answers,
        @ManyToOne @Nullable ToOne<Post> thread)
        implements PostWith {}
