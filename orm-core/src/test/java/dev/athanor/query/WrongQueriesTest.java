// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not compile does not, and its right twin does. */
class WrongQueriesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        select(rank(value(5)).withinGroup(USER.id))                      | select(rank(value(5)).withinGroup(USER.email))
        select(rank(value(5)).withinGroup(USER.id))                      | select(rank(value(5)))
        select(array(select(USER.id)).has(1L))                           | select(array(select(USER.id)).has("a"))
        row(USER.createdAt, now()).overlaps(row(now(), now()))           | row(USER.createdAt, now()).overlaps(row(now(), USER.id))
        row(USER.createdAt, now()).overlaps(row(now(), now()))           | row(USER.createdAt, now()).overlaps(row(USER.id, USER.id))
        USER.age.betweenSymmetric(9, 1)                                  | USER.age.betweenSymmetric("9", "1")
        USER.age.asType(dev.athanor.type.SqlTypes.BIGINT).eq(1L)         | USER.age.asType(dev.athanor.type.SqlTypes.BIGINT).eq("1")
        select(rowNumber().over(orderBy(USER.id)))                       | select(rowNumber())
        select(sum(ORDER.total).over(partitionBy(ORDER.userId)))         | select(sum(USER.email).over())
        select(lag(USER.age, 1, USER.age).over(orderBy(USER.id)))        | select(lag(USER.age, 1, USER.email).over(orderBy(USER.id)))
        select(mode().withinGroup(ORDER.status))                         | select(mode())
        select(USER.id).union(select(ORDER.id))                          | select(USER.id).union(select(USER.email))
        select(USER).union(select(USER))                                 | select(USER).union(select(ORDER))
        select(USER.id).where(USER.id.eq(any(select(ORDER.id))))         | select(USER.id).where(USER.email.eq(any(select(ORDER.id))))
        select(PRODUCT.id).where(value("a").eq(any(PRODUCT.tags)))       | select(PRODUCT.id).where(value(1).eq(any(PRODUCT.tags)))
        select(USER.id).where(row(USER.id, USER.email).gt(Tuple.of(1L, "a"))) | select(USER.id).where(row(USER.id, USER.email).gt(Tuple.of("a", 1L)))
        select(USER.id).where(row(USER.id, USER.age).in(select(row(ORDER.id, ORDER.version)))) | select(USER.id).where(row(USER.id, USER.age).in(select(row(ORDER.id, ORDER.id))))
        select(caseOf(USER.age).when(1, "one").end())                    | select(caseOf(USER.age).when("one", 1).end())
        select(USER.id).groupBy(rollup(USER.id))                         | select(rollup(USER.id))
        select(count()).from(generateSeries(1, 2).as("n", N))            | select(count()).from(generateSeries(1, 2))
        update(USER).set(USER.age.set(ORDER.version)).from(ORDER)        | update(USER).set(ORDER.version.set(1)).from(ORDER)
        mergeInto(USER).using(ORDER, ORDER.userId.eq(USER.id)).whenNotMatched().insert(USER.age.set(1)) | mergeInto(USER).using(ORDER, ORDER.userId.eq(USER.id)).whenNotMatched().delete()
        mergeInto(USER).using(ORDER, ORDER.userId.eq(USER.id)).whenMatched().delete() | mergeInto(USER).using(ORDER).whenMatched().delete()
        select(USER.id).where(rawCondition("true"))                      | select(USER.id).where("true")
        select(USER.id).limit(1).withTies()                              | update(USER).limit(1)
        select(PRODUCT.id).where(PRODUCT.tags.has("a"))                  | select(PRODUCT.id).where(PRODUCT.tags.has(1))
        select(PRODUCT.id).where(PRODUCT.tags.overlaps(array(PRODUCT.name))) | select(PRODUCT.id).where(PRODUCT.tags.overlaps(array(PRODUCT.price)))
        select(USER.createdAt.extract(DatePart.YEAR))                    | select(USER.createdAt.extract("year"))
        select(USER.createdAt.plus(Duration.ofHours(1)))                 | select(USER.createdAt.plus(1))
        select(USER.createdAt.since(now()))                              | select(USER.createdAt.since(currentDate()))
        select(USER.id).where(DAYS.contains(currentDate()))              | select(USER.id).where(DAYS.contains(USER.createdAt))
        select(DAYS.intersection(DAYS).isEmpty())                        | select(DAYS.intersection(currentDate()))
        select(USER.email.left(3))                                       | select(USER.age.left(3))
        select(USER.age.round(1))                                        | select(USER.email.round(1))
        select(greatest(USER.age, USER.age))                             | select(greatest(USER.age, USER.email))
        select(USER.id).where(USER.settings.layout.panels.any(p -> p.name.eq("a"))) | select(USER.id).where(USER.settings.layout.panels.any(p -> p.name.eq(1)))
        select(USER.id).where(USER.settings.layout.panels.any(p -> p.tags.any(t -> t.eq("a")))) | select(USER.id).where(USER.settings.layout.panels.any(p -> p.tags.any(t -> t.sku.eq("a"))))
        select(USER.id).where(USER.email.regexpMatch("a").get(1).eq("a")) | select(USER.id).where(USER.email.regexpMatch("a").eq("a"))
        with("t", select(USER.id)).as("u")                               | with(select(USER.id))
        select(USER.id).where(USER.settings.theme.eq("dark"))            | select(USER.id).where(USER.settings.theme.eq(1))
        select(USER.id).where(USER.settings.layout.columns.gt(2))        | select(USER.id).where(USER.settings.layout.columns.gt("2"))
        select(USER.id).where(USER.settings.theme.isNull())              | select(USER.id).where(USER.settings.motif.isNull())
        update(USER).set(USER.settings.theme.set("light"))               | update(USER).set(USER.settings.theme.set(1))
        update(PRODUCT).set(PRODUCT.attributes.path("a", "b").set(1))    | update(USER).set(PRODUCT.attributes.path("a", "b").set(1))
        select(PRODUCT.attributes.path("a").asInteger().plus(1))         | select(PRODUCT.attributes.path("a").plus(1))
        select(PRODUCT.id).where(PRODUCT.attributes.hasKey("a"))         | select(PRODUCT.id).where(PRODUCT.name.hasKey("a"))
        select(PRODUCT.id).where(PRODUCT.attributes.contains(Map.of("a", 1))) | select(PRODUCT.id).where(PRODUCT.attributes.contains("a"))
        select(USER.id).where(toTsvector("english", USER.email).matches(websearchToTsquery("english", "a"))) | select(USER.id).where(toTsvector("english", USER.email).matches("a"))
        toTsvector("english", USER.email).matches(websearchToTsquery("english", "a")) | USER.email.matches(websearchToTsquery("english", "a"))
        KeysetRequest.first(20)                                          | KeysetRequest.first("20")
        Keyset.of(select(USER).orderBy(USER.id))                         | Keyset.of(select(USER.id).union(select(USER.id)).orderBy(USER.id))
        SESSION.page(select(USER).orderBy(USER.id), KeysetRequest.first(9)) | SESSION.page(deleteFrom(USER).everyRow().returning(USER), KeysetRequest.first(9))
        SESSION.page(select(USER), KeysetRequest.first(9)).next()        | SESSION.page(select(USER), new PageRequest(9, 0)).next()
        select(into(Line::new, USER.email, select(ORDER.id).asList("orders"))) | select(into(Line::new, USER.email, select(ORDER.total).asList("orders")))
        select(USER.id).where(USER.age.ge(MINIMUM))                      | select(USER.id).where(USER.email.eq(MINIMUM))
        select(USER.id).where(USER.age.ge(MINIMUM)).bind(MINIMUM.is(18)) | select(USER.id).where(USER.age.ge(MINIMUM)).bind(MINIMUM.is("18"))
        select(USER.id).where(USER.age.ge(MINIMUM)).bind(MINIMUM.is(18)) | select(USER.id).where(USER.age.ge(MINIMUM)).bind(18)
        update(USER).set(USER.age.set(MINIMUM)).everyRow().bind(MINIMUM.is(18)) | update(USER).set(USER.email.set(MINIMUM)).everyRow().bind(MINIMUM.is(18))
        deleteFrom(USER).where(USER.age.ge(MINIMUM)).bind(MINIMUM.is(18)) | deleteFrom(USER).where(USER.age.ge(MINIMUM)).bind(18)
        byDialect(USER.age).when("postgresql", USER.age.plus(1))         | byDialect(USER.age).when("postgresql", USER.email)
        rawQuery("select 1", count()).projection()                       | rawQuery("select 1").projection()
        select(USER.id).union(select(USER.id))                           | select(USER.id).union(rawQuery("select 1", USER.id))
        deleteFrom(ORDER).where(ORDER.user().email.eq("x"))              | deleteFrom(ORDER).where(ORDER.user().email.eq(1))
        update(ORDER).set(ORDER.total.set(ORDER.total)).where(ORDER.user().age.gt(1)) | update(ORDER).set(ORDER.user().age.set(1))
        """)
    void compilesOnlyWhatIsRight(String right, String wrong) {
        assertThat(mistakes(right)).as(right).isEmpty();
        assertThat(mistakes(wrong)).as(wrong).isNotEmpty();
    }

    private static List<String> mistakes(String expression) {
        String source = """
            import static dev.athanor.query.Sql.*;
            import static dev.athanor.shop.OrderTable.ORDER;
            import static dev.athanor.shop.ProductTable.PRODUCT;
            import static dev.athanor.shop.UserTable.USER;
            import dev.athanor.ast.*;
            import dev.athanor.query.*;
            import dev.athanor.session.KeysetRequest;
            import dev.athanor.session.PageRequest;
            import dev.athanor.session.Session;
            import java.time.Duration;
            import java.util.List;
            import java.util.Map;
            class Statement {
                static final RangeExpression<java.time.LocalDate> DAYS =
                        range(dev.athanor.type.SqlTypes.DATERANGE, currentDate(), currentDate());
                static final ColumnName<Long> N = column("n", dev.athanor.type.SqlTypes.BIGINT);
                record Line(String email, List<Long> orders) {}
                static final Session SESSION = null;
                static final NamedParameter<Integer> MINIMUM = param("minimum", dev.athanor.type.SqlTypes.INTEGER);
                Object it = %s;
            }
            """.formatted(expression);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-Xdiags:compact", "-cp", System.getProperty("java.class.path"));
        // analysed only, so that no class file is written
        JavacTask task = (JavacTask) compiler.getTask(null, null, found, options, null, List.of(new Source(source)));
        try {
            task.analyze();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Statement.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
