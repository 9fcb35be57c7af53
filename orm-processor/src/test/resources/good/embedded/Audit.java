package embedded;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record Audit(@Column(defaultSql = "now()") @Nullable Instant createdAt, String createdBy, @Version int version) {}
