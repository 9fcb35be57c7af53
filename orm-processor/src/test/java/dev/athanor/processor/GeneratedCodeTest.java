// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the generated code of all the good entities: the methods of {@code run.RoundTrips}, which is compiled with them. */
class GeneratedCodeTest {
    @TestFactory
    Stream<DynamicTest> generatedCodeWorks() throws ClassNotFoundException {
        List<JavaFileObject> sources = new ArrayList<>(Sources.of(Path.of("src", "test", "resources", "run")));
        sources.addAll(Sources.of(Path.of("src", "test", "resources", "good")));
        Compilation compilation = Javac.compile(sources, List.of("--release", "17"));
        assertThat(compilation.errors()).isEmpty();
        Class<?> tests = new CompiledClasses(compilation).loadClass("run.RoundTrips");
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> dynamicTest(method.getName(), () -> call(method)));
    }

    private static void call(Method method) throws Throwable {
        try {
            method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
