// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.types;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Converter;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.SqlEnum;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Converters in every place: in the key and what refers to it, on a primitive, in a list, over a number, over bytes, over an enum of the database's. */
@Table("trips")
public record Trip(
        @Id @Convert(LanguageTag.class) Locale language,
        @Id int number,
        @YesNo boolean open,
        @YesNo @Nullable Boolean paid,
        @Convert(Cents.class) @Nullable Euro price,
        @Convert(LanguageTag.class) @Nullable List<Locale> spoken,
        @Convert(Page.class) @Column(length = 20) @Nullable URI page,
        @Convert(Reversed.class) @Nullable String note,
        @Convert(PaceOfStars.class) @Nullable Integer stars,
        @ManyToOne @Nullable ToOne<Trip> next)
        implements TripWith {

    public static final class YesNoText implements Converter<Boolean, String> {
        @Override
        public Boolean read(String stored) {
            return switch (stored) {
                case "Y" -> true;
                case "N" -> false;
                default -> throw new IllegalArgumentException("neither Y nor N");
            };
        }

        @Override
        public String write(Boolean value) {
            return value ? "Y" : "N";
        }
    }

    /** Yes or no, as the old application wrote it. */
    @Convert(YesNoText.class)
    @Column(length = 1)
    public @interface YesNo {}

    public static final class LanguageTag implements Converter<Locale, String> {
        public static final AtomicInteger MADE = new AtomicInteger();

        public LanguageTag() {
            MADE.incrementAndGet();
        }

        @Override
        public Locale read(String stored) {
            return Locale.forLanguageTag(stored);
        }

        @Override
        public String write(Locale value) {
            return value.toLanguageTag();
        }
    }

    public record Euro(long whole, long cents) {}

    public static final class Cents implements Converter<Euro, Long> {
        @Override
        public Euro read(Long stored) {
            return new Euro(stored / 100, stored % 100);
        }

        @Override
        public Long write(Euro value) {
            return Math.addExact(Math.multiplyExact(value.whole(), 100), value.cents());
        }
    }

    public static final class Page implements Converter<URI, String> {
        @Override
        public URI read(String stored) {
            return URI.create(stored);
        }

        @Override
        public String write(URI value) {
            return value.toString();
        }
    }

    public static final class Reversed implements Converter<String, byte[]> {
        @Override
        public String read(byte[] stored) {
            return new StringBuilder(new String(stored, StandardCharsets.UTF_8))
                    .reverse()
                    .toString();
        }

        @Override
        public byte[] write(String value) {
            return new StringBuilder(value).reverse().toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    public static final class PaceOfStars implements Converter<Integer, Pace> {
        @Override
        public Integer read(Pace stored) {
            return stored.ordinal();
        }

        @Override
        public Pace write(Integer value) {
            return Pace.values()[value];
        }
    }

    @SqlEnum
    public enum Pace {
        SLOW,
        FAST
    }
}
