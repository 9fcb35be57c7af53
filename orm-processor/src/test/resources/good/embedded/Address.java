package embedded;

import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Json;
import org.jspecify.annotations.Nullable;

public record Address(
        String city, int zip, @Embedded(prefix = "geo_") @Nullable Place place, @Json @Nullable Hints hints) {
    public record Place(double latitude, double longitude) {}

    public record Hints(String door) {}
}
