package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class Documents {
    @Table
    record Page(
            @Id long id,
            @Json String text,
            @Json Tree tree,
            @Json Odd odd,
            @Json Map<Integer, String> byNumber,
            @Json Date date,
            @Json List<Page> pages) {}

    record Tree(String name, List<Tree> branches) {}

    record Odd(
            short small, float fraction, byte[] bytes, Thread thread, Map<UUID, String> byId, None none, Page page, Set<String> set) {}

    enum None {}
}
