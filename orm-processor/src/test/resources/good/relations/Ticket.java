package good.relations;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;

@Table
public record Ticket(@Id long id, @OneToOne(columns = "post") ToOne<Post> seat) {}
