package shop;
import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import org.jspecify.annotations.*;
@Table
public record Line(@Id @ManyToOne ToOne<Order> order, @Id int line, String item, @ManyToOne @Nullable ToOne<Line> parent, @OneToMany(mappedBy = "parent") ToMany<Line> children) {}
