// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.PostgresDialect;
import dev.athanor.query.Executable;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What 200 typed statements cost the compiler, beside the same statements as strings. */
class CompileTimeTest {
    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    private static final int STATEMENTS = 200;

    /** Each is written once for every ten: with another number, and another of the columns and comparisons. */
    private static final List<String> KINDS = List.of(
            "select(USER).where(USER.%2$s.%3$s(%1$d)).orderBy(USER.email)",
            "select(into(Pair::new, USER.email, sum(ORDER.total))).from(USER).join(USER.orders, ORDER)"
                    + ".where(ORDER.%4$s.%3$s(%1$d)).groupBy(USER.email).having(count().gt(%1$d))",
            "select(ORDER).where(ORDER.user().%2$s.%3$s(%1$d), ORDER.coupon().percent.isNull()).limit(%1$d)",
            "select(USER.id).where(exists(select(ORDER).where(ORDER.userId.eq(USER.id), ORDER.%4$s.%3$s(%1$d))))",
            "select(into(Pair::new, ORDER.status,"
                    + " rowNumber().over(partitionBy(ORDER.userId).orderBy(ORDER.%4$s.desc()))))",
            "select(caseWhen(USER.%2$s.%3$s(%1$d), \"few\").otherwise(\"many\"))",
            "select(USER.settings.theme).where(USER.settings.layout.columns.%3$s(%1$d).or(USER.%2$s.isNull()).not())",
            "update(ORDER).set(ORDER.total.set(ORDER.total.times(%1$d))).where(ORDER.%4$s.%3$s(%1$d)).returning(ORDER.id)",
            "deleteFrom(ORDER).using(USER).where(ORDER.userId.eq(USER.id), USER.%2$s.%3$s(%1$d))",
            "select(USER.email.lower().concat(\"%1$d\")).where(USER.email.contains(\"%1$d\"),"
                    + " USER.%2$s.in(select(ORDER.%5$s)))");

    @TempDir
    Path classes;

    @Test
    void twoHundredTypedStatements(TestReporter reporter) throws Exception {
        String typed = source(
                "Typed",
                "Executable",
                IntStream.range(0, STATEMENTS)
                        .mapToObj(CompileTimeTest::statement)
                        .toList());
        compile("Typed", typed);
        String texts = source("Texts", "String", literals());
        compile("Texts", texts);
        if (FULL) {
            Map<String, String> figures = new TreeMap<>();
            long[] withTypes = new long[9];
            long[] asTexts = new long[9];
            for (int i = 0; i < withTypes.length; i++) {
                withTypes[i] = compile("Typed", typed);
                asTexts[i] = compile("Texts", texts);
            }
            figures.put("javac, 200 typed statements", milliseconds(withTypes));
            figures.put("javac, the same 200 as strings", milliseconds(asTexts));
            figures.put("lines of `Sql`", "" + lines(Path.of("../orm-core/src/main/java/dev/athanor/query/Sql.java")));
            figures.put(
                    "lines of the largest renderer", largest(Path.of("../orm-core/src/main/java/dev/athanor/compile")));
            figures.forEach(reporter::publishEntry);
            Report.write(
                    "compile-time",
                    "What typed statements cost the compiler",
                    "200 statements of ten kinds in one class, queries with joins, groups, windows, cases, documents"
                            + " and subqueries among them, compiled in a warm javac without annotation processing; beside"
                            + " them a class with the same 200 as strings. Medians of nine runs, taken by turns.",
                    figures);
        }
    }

    private static String statement(int number) {
        String comparison = List.of("gt", "lt", "ge", "le", "ne").get(number / 10 % 5);
        boolean even = number / 50 % 2 == 0;
        return KINDS.get(number % 10)
                .formatted(
                        number + 1,
                        even ? "id" : "age",
                        comparison,
                        even ? "total" : "version",
                        even ? "id" : "version");
    }

    private static String source(String name, String type, List<String> values) {
        return """
            import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
            import static dev.athanor.postgres.session.shop.UserTable.USER;
            import static dev.athanor.query.Sql.*;
            import dev.athanor.query.Executable;
            public class %s {
                record Pair(Object one, Object other) {}
            %s}
            """.formatted(
                        name,
                        IntStream.range(0, values.size())
                                .mapToObj(i -> "    public static %s s%03d() { return %s; }\n"
                                        .formatted(type, i, values.get(i)))
                                .collect(Collectors.joining()));
    }

    /** The statements' own texts, as the compiled class writes them. */
    private List<String> literals() throws Exception {
        List<String> literals = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Class<?> typed = loader.loadClass("Typed");
            for (int i = 0; i < STATEMENTS; i++) {
                Executable statement =
                        (Executable) typed.getMethod("s%03d".formatted(i)).invoke(null);
                String sql = statement.sql(PostgresDialect.INSTANCE);
                literals.add('"' + sql.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
            }
        }
        assertThat(literals).allMatch(sql -> sql.matches("(?s)\"(select|update|delete) .*"));
        assertThat(literals.stream().distinct().count()).isGreaterThan(50);
        return literals;
    }

    /** Nanoseconds. */
    private long compile(String name, String text) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        long start = System.nanoTime();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(source))
                .call();
        long taken = System.nanoTime() - start;
        assertThat(compiled).as(() -> "" + found.getDiagnostics()).isTrue();
        return taken;
    }

    private static String milliseconds(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return "%d ms".formatted(Math.round(nanoseconds[nanoseconds.length / 2] / 1e6));
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static String largest(Path directory) throws IOException {
        String largest = "";
        long most = 0;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith("Renderer.java"))
                    .toList()) {
                if (lines(file) > most) {
                    most = lines(file);
                    largest = "%d (`%s`)"
                            .formatted(most, file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        return largest;
    }
}
