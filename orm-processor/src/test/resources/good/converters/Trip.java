package converters;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Converter;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Components that converters of the program's own store as something else. */
@Table
public record Trip(
        @Id @Convert(LocaleText.class) Locale id,
        @Convert(YesNo.class) @Column(length = 1) boolean open,
        @Convert(YesNo.class) @Nullable Boolean paid,
        @Tagged Set<String> tags,
        @Convert(LocaleText.class) List<Locale> languages,
        @Convert(Sized.class) @Nullable Integer size,
        @Embedded Guide guide,
        @Nullable @ManyToOne ToOne<Trip> next)
        implements TripWith {

    public record Guide(@Convert(LocaleText.class) Locale locale) {}

    @Convert(Tags.class)
    public @interface Tagged {}

    public static final class LocaleText implements Converter<Locale, String> {
        @Override
        public Locale read(String stored) {
            return Locale.forLanguageTag(stored);
        }

        @Override
        public String write(Locale value) {
            return value.toLanguageTag();
        }
    }

    /** Says its types further up. */
    public abstract static class OfTexts<T> implements Converter<T, String> {}

    public static final class YesNo extends OfTexts<Boolean> {
        @Override
        public Boolean read(String stored) {
            return stored.equals("Y");
        }

        @Override
        public String write(Boolean value) {
            return value ? "Y" : "N";
        }
    }

    public static final class Tags extends OfTexts<Set<String>> {
        @Override
        public Set<String> read(String stored) {
            return new TreeSet<>(List.of(stored.split(",")));
        }

        @Override
        public String write(Set<String> value) {
            return String.join(",", new TreeSet<>(value));
        }
    }

    public static final class Sized implements Converter<Integer, Size> {
        @Override
        public Integer read(Size stored) {
            return stored.ordinal();
        }

        @Override
        public Size write(Integer value) {
            return Size.values()[value];
        }
    }

    public enum Size {
        SMALL,
        LARGE
    }
}
