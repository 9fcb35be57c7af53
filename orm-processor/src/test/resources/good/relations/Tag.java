package good.relations;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;

@Table(value = "tags", schema = "blog")
public record Tag(
        @Id int section,
        @Id String name,
        int id,
        @ManyToMany(mappedBy = "tags") ToMany<Post> posts,
        @ManyToMany(
                table = "synonyms",
                columns = {"from_section", "from_name"},
                targetColumns = {"to_section", "to_name"},
                onDelete = OnDelete.NO_ACTION)
                ToMany<Tag> synonyms) {}
