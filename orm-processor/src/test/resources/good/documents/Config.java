package documents;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents: typed, of lists and maps, and of any shape. */
@Table
public record Config(
        @Id long id,
        @Json Theme theme,
        @Json(binary = false) @Nullable Theme oldTheme,
        @Json List<Rule> rules,
        @Json Map<String, Rule> rulesByName,
        @Json Map<String, Object> attributes,
        @Json List<Object> elements,
        @Json @Nullable Object anything) {
    public record Theme(
            String name,
            boolean dark,
            @Nullable Integer size,
            long reads,
            double scale,
            BigDecimal price,
            UUID author,
            Instant since,
            DayOfWeek day,
            Font font,
            Font heading,
            List<String> tags,
            Map<String, List<Font>> fonts,
            Object more,
            String key,
            String reader,
            String value,
            String tAGS) {}

    public record Font(String name, Weight weight) {}

    public record Weight(int grade) {}

    public record Rule(String name, List<DayOfWeek> days) {}
}
