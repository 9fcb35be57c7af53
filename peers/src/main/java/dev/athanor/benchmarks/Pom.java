// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM in a local repository of Maven. */
record Pom(Path folder, Element project) {
    /** That of a jar. */
    static Pom beside(Path jar) throws IOException {
        return read(Path.of(jar.toString().replaceAll("\\.jar$", ".pom")));
    }

    private static Pom read(Path file) throws IOException {
        try {
            return new Pom(
                    file.getParent(),
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile())
                            .getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no POM", e);
        }
    }

    /** The artifacts that are there at run time, group and name each. */
    List<String> needed() throws IOException {
        List<String> needed = new ArrayList<>();
        for (Element dependency : dependencies(project)) {
            String artifact = artifact(dependency);
            String scope = inherited(artifact, dependency, "scope").orElse("compile");
            boolean optional =
                    inherited(artifact, dependency, "optional").orElse("false").equals("true");
            if (!optional && (scope.equals("compile") || scope.equals("runtime"))) {
                needed.add(artifact);
            }
        }
        return needed;
    }

    /** What a dependency says of itself, or else what this POM or one above says of it. */
    private Optional<String> inherited(String artifact, Element dependency, String property) throws IOException {
        Optional<String> own = text(dependency, property);
        return own.isPresent() ? own : managed(artifact, property);
    }

    private Optional<String> managed(String artifact, String property) throws IOException {
        for (Element management : children(project, "dependencyManagement")) {
            for (Element dependency : dependencies(management)) {
                if (artifact(dependency).equals(artifact)) {
                    return text(dependency, property);
                }
            }
        }
        Optional<Pom> parent = parent();
        return parent.isPresent() ? parent.get().managed(artifact, property) : Optional.empty();
    }

    private Optional<Pom> parent() throws IOException {
        for (Element parent : children(project, "parent")) {
            Path place = folder.getParent().getParent();
            for (int i = 0; i < group().split("\\.").length; i++) {
                place = place.getParent();
            }
            String name = text(parent, "artifactId").orElseThrow();
            String version = text(parent, "version").orElseThrow();
            return Optional.of(
                    read(place.resolve(text(parent, "groupId").orElseThrow().replace('.', '/'))
                            .resolve(name)
                            .resolve(version)
                            .resolve(name + "-" + version + ".pom")));
        }
        return Optional.empty();
    }

    private String group() {
        return text(project, "groupId")
                .or(() -> children(project, "parent").stream()
                        .flatMap(parent -> text(parent, "groupId").stream())
                        .findFirst())
                .orElseThrow();
    }

    private String artifact(Element dependency) {
        return text(dependency, "groupId").orElseThrow().replace("${project.groupId}", group())
                + ":"
                + text(dependency, "artifactId").orElseThrow();
    }

    private static List<Element> dependencies(Element above) {
        return children(above, "dependencies").stream()
                .flatMap(all -> children(all, "dependency").stream())
                .toList();
    }

    private static Optional<String> text(Element above, String name) {
        return children(above, name).stream()
                .map(each -> each.getTextContent().strip())
                .findFirst();
    }

    private static List<Element> children(Element above, String name) {
        List<Element> children = new ArrayList<>();
        for (Node each = above.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
