package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;

final class Orders {
    record Size(int width, int height) {}

    @Table
    record Album(
            @Id long id,
            @OneToMany(mappedBy = "album", orderBy = "positon") ToMany<Photo> misspelt,
            @OneToMany(mappedBy = "album", orderBy = {"position", "id down"}) ToMany<Photo> direction,
            @OneToMany(mappedBy = "album", orderBy = "size") ToMany<Photo> embedded,
            @OneToMany(mappedBy = "album", orderBy = "") ToMany<Photo> empty,
            @OneToMany(mappedBy = "album", orderBy = "tags") ToMany<Photo> withoutColumn,
            @ManyToMany(table = "shown", orderBy = "size.widht desc") ToMany<Photo> linked,
            @OneToMany(mappedBy = "album", orderBy = {"size.width", "album", "id desc", "position asc"}) ToMany<Photo> fine) {}

    @Table
    record Photo(
            @Id long id,
            int position,
            @Embedded Size size,
            @ManyToOne ToOne<Album> album,
            @ManyToMany(mappedBy = "linked") ToMany<Album> tags) {}
}
