package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;

final class Links {
    @Table
    record Post(
            @Id long id,
            @ManyToMany ToMany<Tag> tags,
            @ManyToMany(columns = {"a", "b"}) ToMany<Word> columns,
            @ManyToMany(targetColumns = {"a", "b"}) ToMany<Word> targetColumns,
            @ManyToMany(onDelete = OnDelete.SET_NULL) ToMany<Word> setNull,
            @ManyToMany(table = "word") ToMany<Word> entityTable,
            @ManyToMany(table = "twice") ToMany<Word> once,
            @ManyToMany(table = "twice", columns = "other_id") ToMany<Word> twice,
            @ManyToMany(table = "") ToOne<Word> wrongHandle,
            @ManyToMany ToMany<Post> related,
            @ManyToMany(columns = "from_id", targetColumns = "to_id") ToMany<Post> later,
            @ManyToMany(mappedBy = "posts", table = "word_posts") ToMany<Word> namedTwice,
            @ManyToMany(mappedBy = "post") ToMany<Word> misspelt,
            @ManyToMany(mappedBy = "first") ToMany<Word> toOne,
            @ManyToMany(mappedBy = "inverse") ToMany<Word> inverse) {}

    @Table record Tag(@Id long id, @ManyToMany ToMany<Post> posts) {}

    @Table
    record Word(
            @Id long id,
            @ManyToOne ToOne<Post> first,
            @ManyToMany(table = "word_posts") ToMany<Post> posts,
            @ManyToMany(mappedBy = "columns") ToMany<Post> inverse) {}
}
