// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import static dev.athanor.docs.model.SampleTable.SAMPLE;
import static dev.athanor.docs.shop.PreferenceTable.PREFERENCE;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;

import dev.athanor.ast.DatePart;
import dev.athanor.ast.Expression;
import dev.athanor.ast.SearchVector;
import dev.athanor.docs.Stage;
import dev.athanor.query.Executable;
import dev.athanor.type.Cidr;
import dev.athanor.type.Range;
import dev.athanor.type.SqlTypes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionsTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final Shown shown =
            new Shown("reference/FunctionsTest.java", () -> Stage.of(SAMPLE, USER, PRODUCT, PREFERENCE));

    private void show(Expression<?> expression) {
        shown.add(expression);
    }

    private void show(Executable statement) {
        shown.add(statement);
    }

    @Test
    void texts() {
        // region text-functions
        show(USER.email.initcap());
        show(USER.email.trim(" .").ltrim().rtrim());
        show(USER.email.lpad(20, "0").rpad(30, "."));
        show(USER.email.left(3).concat(USER.email.right(3)));
        show(USER.email.substring(2, 3));
        show(USER.email.splitPart("@", 2));
        show(USER.email.replace("a", "o").repeat(2).reverse());
        show(USER.email.position("@"));
        show(USER.email.startsWith(USER.email.left(1)));
        show(USER.email.matches("^a"));
        show(USER.email.matchesIgnoreCase("^A").not());
        show(USER.email.regexpReplace("[aeiou]", "", "g"));
        show(USER.email.regexpMatch("(.+)@(.+)").get(2));
        show(USER.email.regexpCount("[0-9]"));
        show(USER.email.collate("C").lt("b"));
        show(concat(USER.email, USER.age));
        show(concatWs(", ", USER.email, USER.age));
        // endregion
        shown.verify("reference/text-functions.md");
    }

    @Test
    void numbers() {
        // region number-functions
        show(PRODUCT.price.round(1));
        show(PRODUCT.price.ceil().minus(PRODUCT.price.floor()));
        show(PRODUCT.price.trunc());
        show(USER.age.sign());
        show(PRODUCT.price.sqrt());
        show(USER.age.power(2));
        show(USER.age.dividedBy(2));
        show(USER.age.asDecimal().dividedBy(2));
        show(USER.age.bitAnd(6).bitOr(1));
        show(USER.age.shiftLeft(2));
        show(USER.age.widthBucket(0, 100, 10));
        show(greatest(USER.age, value(18, SqlTypes.INTEGER)));
        show(random());
        // endregion
        shown.verify("reference/number-functions.md");
    }

    @Test
    void times() {
        // region time-functions
        show(now());
        show(currentDate());
        show(SAMPLE.instant.extract(DatePart.YEAR));
        show(SAMPLE.date.truncate(DatePart.MONTH));
        show(SAMPLE.instant.truncate(DatePart.DAY, ZoneId.of("Europe/Berlin")));
        show(SAMPLE.instant.localAt(ZoneId.of("Europe/Berlin")));
        show(SAMPLE.timestamp.instantAt(ZoneId.of("+02:00")));
        show(SAMPLE.instant.plus(Duration.ofMinutes(90)));
        show(SAMPLE.date.minus(Period.ofMonths(1)));
        show(SAMPLE.timestamp.plus(period(SAMPLE.number, DatePart.WEEK)));
        show(now().since(SAMPLE.instant).gt(Duration.ofDays(7)));
        show(daysBetween(SAMPLE.date, currentDate()));
        show(age(currentDate(), SAMPLE.date));
        show(SAMPLE.instant.toChar("YYYY-MM"));
        show(toDate(SAMPLE.text, "YYYY-MM-DD"));
        // endregion
        shown.verify("reference/time-functions.md");
    }

    @Test
    void arrays() {
        // region array-functions
        show(SAMPLE.texts.has("red"));
        show(SAMPLE.texts.containsAll(List.of("red", "new")));
        show(SAMPLE.texts.overlaps(List.of("red", "new")));
        show(SAMPLE.texts.size().gt(2));
        show(SAMPLE.texts.get(1));
        show(SAMPLE.texts.slice(1, 2));
        show(SAMPLE.texts.position("red"));
        show(SAMPLE.texts.prepend("a").append("z"));
        show(SAMPLE.texts.concat(List.of("x")).remove("a"));
        show(array(SAMPLE.text, value("x")));
        show(split(SAMPLE.text, " ").join("-"));
        // endregion
        shown.verify("reference/array-functions.md");
    }

    @Test
    void ranges() {
        // region range-functions
        show(SAMPLE.season.contains(MAY));
        show(SAMPLE.season.overlaps(Range.closed(MAY, MAY.plusDays(6))));
        show(SAMPLE.season.containedBy(Range.atLeast(MAY)));
        show(SAMPLE.season.adjacentTo(Range.lessThan(MAY)));
        show(SAMPLE.season.before(Range.atLeast(MAY)));
        show(SAMPLE.season.intersection(Range.atLeast(MAY)).isEmpty());
        show(SAMPLE.season.lower());
        show(SAMPLE.season.hasNoUpper());
        show(range(SqlTypes.DATERANGE, SAMPLE.date, currentDate()));
        // endregion
        shown.verify("reference/range-functions.md");
    }

    @Test
    void networks() {
        // region network-functions
        show(SAMPLE.host.containedBy(Cidr.of("10.0.0.0/8")));
        show(SAMPLE.net.contains(SAMPLE.host));
        show(SAMPLE.net.strictlyContains(Cidr.of("10.1.0.0/16")));
        show(SAMPLE.net.overlaps(Cidr.of("10.1.0.0/16")));
        show(SAMPLE.place.host());
        show(SAMPLE.place.masklen());
        show(SAMPLE.place.network());
        show(SAMPLE.host.setMasklen(24).broadcast());
        // endregion
        shown.verify("reference/network-functions.md");
    }

    @Test
    void documents() {
        // region document-functions
        show(PREFERENCE.document.hasAnyKey("theme", "ui"));
        show(PREFERENCE.document.pathExists("$.sizes[*] ? (@ > $least)", Map.of("least", 3)));
        show(PREFERENCE.document.pathMatches("$.ui.width > 3"));
        show(PREFERENCE.document.pathFirst("$.sizes[*]", Map.of()));
        show(PREFERENCE.document.path("sizes").asDocument().typeOf());
        show(PREFERENCE.document.merge(Map.of("theme", "dark")).without("ui"));
        show(jsonbBuildObject(USER.email, USER.age.plus(1).as("next")));
        show(jsonbAgg(USER.email));
        show(update(PREFERENCE)
                .set(PREFERENCE.document.path("ui", "width").set(3))
                .everyRow());
        show(update(PREFERENCE).set(PREFERENCE.document.path("ui").remove()).everyRow());
        // endregion
        shown.verify("reference/document-functions.md");
    }

    @Test
    void searches() {
        // region searches-made
        var words = toTsvector("english", PRODUCT.name);
        var asked = websearchToTsquery("english", "\"desk lamp\" -broken");
        // endregion
        // region searches
        show(words.matches(asked));
        show(words.weight(SearchVector.Weight.A).rank(asked));
        show(tsHeadline("english", PRODUCT.name, asked));
        show(words.matches(phrasetoTsquery("english", "desk lamp").or(plaintoTsquery("english", "chair"))));
        show(genRandomUuid());
        // endregion
        shown.verify("reference/searches.md");
    }
}
