package names;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.util.List;

/** Entities and records that are called as generated classes are. */
@Table
public record Key(@Id int Column, @Id int column2, @Json Builder builder, @Json List<Mapper> mappers) {
    public record Builder(Mapper mapper) {}

    public record Mapper(Old old) {}

    @Deprecated(forRemoval = true)
    public enum Old {
        ONE
    }
}
