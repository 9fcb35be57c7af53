// SPDX-License-Identifier: Apache-2.0
package dev.athanor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every public type and method says what it is. Javadoc's own check cannot be asked for this alone: it also wants a tag
 * for each parameter and result, which mostly repeat the signature.
 */
class DocumentationTest {

    private static final Pattern PUBLISHED = Pattern.compile("orm-[a-z]+.src.main");

    private static final Set<Tree.Kind> INTERFACES = EnumSet.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

    @Test
    void everyPublicTypeAndMethodIsDocumented() throws IOException {
        List<Path> published = SourceFiles.all().stream()
                .filter(file -> PUBLISHED
                        .matcher(SourceFiles.ROOT.relativize(file).toString())
                        .lookingAt())
                .toList();
        assertThat(undocumented(published))
                .as("public types and methods without a Javadoc comment")
                .isEmpty();
    }

    private static List<String> undocumented(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            Undocumented scanner = new Undocumented(DocTrees.instance(task), found);
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
        }
        return found;
    }

    /** Goes through public types only: what is inside another type is nobody's concern. */
    private static final class Undocumented extends TreePathScanner<Void, Void> {

        private final DocTrees comments;
        private final List<String> found;

        Undocumented(DocTrees comments, List<String> found) {
            this.comments = comments;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            expectComment(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (isPublic(method.getModifiers()) && !isOverride(method) && !isCompactConstructor(method)) {
                ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                expectComment(type.getSimpleName() + "." + method.getName());
            }
            return null;
        }

        private void expectComment(String name) {
            if (comments.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                found.add(unit.getPackageName() + "." + name);
            }
        }

        private boolean isPublic(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC) || (isInsideInterface() && !flags.contains(Modifier.PRIVATE));
        }

        private boolean isInsideInterface() {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return parent instanceof ClassTree type && INTERFACES.contains(type.getKind());
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        /** Its record's comment speaks for it. */
        private boolean isCompactConstructor(MethodTree method) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return method.getName().contentEquals("<init>") && parent.getKind() == Tree.Kind.RECORD;
        }
    }
}
