package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.net.URI;
import java.util.*;
import org.jspecify.annotations.Nullable;

public final class Converters {
    @Table
    record Page(
            @Id @Convert(Shy.class) URI shy,
            @Convert(Base.class) URI base,
            @Convert(Inner.class) URI inner,
            @Convert(Needy.class) URI needy,
            @Convert(Closed.class) URI closed,
            @Convert(Uris.class) String other,
            @Convert(Uris.class) Set<URI> set,
            @Convert(Chars.class) char[] chars,
            @Convert(ToList.class) URI list,
            @Convert(ToHidden.class) URI hidden,
            @Convert(ForHidden.class) Hidden mine,
            @Convert(Uris.class) @Column(precision = 3) URI digits,

            @Convert(Yes.class) @Column(nullable = Nullability.NULLABLE)
            boolean yes,

            @Convert(Uris.class) @Default("x") URI preset,
            @Convert(Uris.class) @Json Map<String, String> document,
            @Convert(Uris.class) @Embedded Part part,
            @Json Inside inside,
            @Convert(Uris.class) @Nullable @ManyToOne ToOne<Page> next,
            URI without) {
        private record Hidden(String value) {}

        public static final class ForHidden implements Converter<Hidden, String> {
            public Hidden read(String stored) {
                return new Hidden(stored);
            }

            public String write(Hidden value) {
                return value.value();
            }
        }
    }

    record Part(String name) {}

    record Inside(@Convert(Yes.class) boolean yes) {}

    abstract static class Shy extends Base {}

    public abstract static class Base implements Converter<URI, String> {
        public URI read(String stored) {
            return URI.create(stored);
        }

        public String write(URI value) {
            return value.toString();
        }
    }

    public static class Uris extends Base {}

    public class Inner extends Base {}

    public static class Needy extends Base {
        public Needy(String text) {}
    }

    public static class Closed extends Base {
        Closed() {}
    }

    public static class Chars implements Converter<char[], String> {
        public char[] read(String stored) {
            return stored.toCharArray();
        }

        public String write(char[] value) {
            return new String(value);
        }
    }

    public static class ToList implements Converter<URI, List<String>> {
        public URI read(List<String> stored) {
            return URI.create(stored.get(0));
        }

        public List<String> write(URI value) {
            return List.of(value.toString());
        }
    }

    enum Kind {
        HTTP
    }

    public static class ToHidden implements Converter<URI, Kind> {
        public URI read(Kind stored) {
            return URI.create("");
        }

        public Kind write(URI value) {
            return Kind.HTTP;
        }
    }

    public static class Yes implements Converter<Boolean, String> {
        public Boolean read(String stored) {
            return stored.equals("Y");
        }

        public String write(Boolean value) {
            return value ? "Y" : "N";
        }
    }
}
