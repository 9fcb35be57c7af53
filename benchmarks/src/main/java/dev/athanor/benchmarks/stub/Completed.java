// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.stub;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Completes a class of which the methods are written that matter: the hundreds of others that an interface of JDBC has are written by the compiler at start, each
 * of which refuses. So what is timed is plain code, without a proxy.
 */
final class Completed {
    private static final Map<Class<?>, Class<?>> COMPLETED = new ConcurrentHashMap<>();

    private Completed() {}

    /** An object of the completed class, from its constructor of one parameter. */
    static <T, P> T create(Class<T> partial, Class<P> parameter, @Nullable P argument) {
        try {
            Class<?> whole = COMPLETED.computeIfAbsent(partial, Completed::compiled);
            Constructor<?> constructor = whole.getDeclaredConstructor(parameter);
            return partial.cast(constructor.newInstance(argument));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(partial.getSimpleName() + " could not be completed", e);
        }
    }

    private static Class<?> compiled(Class<?> partial) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("the benchmarks need a JDK: this Java has no compiler");
        }
        Compilation compilation = new Compilation(compiler.getStandardFileManager(null, null, null));
        List<String> options = List.of("-proc:none", "-Xlint:none", "-cp", System.getProperty("java.class.path"));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Source source = new Source(partial.getSimpleName() + "Whole", source(partial));
        if (!compiler.getTask(null, compilation, diagnostics, options, null, List.of(source))
                .call()) {
            throw new IllegalStateException(
                    "the rest of " + partial.getSimpleName() + " does not compile: " + diagnostics.getDiagnostics());
        }
        try {
            return MethodHandles.lookup().defineClass(compilation.bytes.toByteArray());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String source(Class<?> partial) {
        String name = partial.getSimpleName();
        String parameter = partial.getDeclaredConstructors()[0].getParameterTypes()[0].getCanonicalName();
        String methods = Arrays.stream(partial.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Completed::refusing)
                .distinct()
                .collect(Collectors.joining());
        return "package " + partial.getPackageName() + "; final class " + name + "Whole extends " + name + " { " + name
                + "Whole(" + parameter + " it) { super(it); }\n" + methods + "}";
    }

    private static String refusing(Method method) {
        Class<?>[] types = method.getParameterTypes();
        String parameters = IntStream.range(0, types.length)
                .mapToObj(i -> types[i].getCanonicalName() + " p" + i)
                .collect(Collectors.joining(", "));
        return "public " + method.getReturnType().getCanonicalName() + " " + method.getName() + "(" + parameters
                + ") { throw new UnsupportedOperationException(\"" + method.getName() + "\"); }\n";
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Compilation extends ForwardingJavaFileManager<JavaFileManager> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Compilation(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
