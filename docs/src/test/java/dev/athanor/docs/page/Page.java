// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page of the documentation, a Markdown file.
 *
 * <p>A comment above a block says where it comes from: {@code <!-- snippet: shop/Product.java#entity -->} above a fence,
 * {@code <!-- table: reference/operators.md -->} above a table.
 */
final class Page {
    /** The root of the project; tests run in the folder of their module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern SOURCE = Pattern.compile("<!-- (snippet|table): (.+) -->");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    private final Path file;
    private final List<String> lines;

    private Page(Path file) {
        this.file = file;
        this.lines = Sources.read(file);
    }

    /** The pages in the root of the project and all below {@code docs}. */
    static List<Page> all() {
        try (Stream<Path> root = Files.list(ROOT)) {
            Stream<Path> docs = Sources.files(ROOT.resolve("docs")).stream()
                    .filter(file -> !file.startsWith(ROOT.resolve("docs/target"))
                            && !file.startsWith(ROOT.resolve("docs/src")));
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    List<String> lines() {
        return lines;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<String> references = List.of();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            Matcher source = SOURCE.matcher(line.strip());
            if (source.matches()) {
                references = List.of(source.group(2).strip().split(" +", -1));
            } else if (line.startsWith("```")) {
                Block block = block(line.substring(3).strip(), references, i + 1, "```");
                blocks.add(block);
                references = List.of();
                i = block.to();
            } else if (!references.isEmpty() && line.startsWith("|")) {
                Block block = block("table", references, i, "");
                blocks.add(block);
                references = List.of();
                i = block.to();
            } else if (!line.isBlank()) {
                references = List.of();
            }
            i++;
        }
        return blocks;
    }

    private Block block(String language, List<String> references, int from, String end) {
        int to = from;
        while (to < lines.size() && !lines.get(to).equals(end)) {
            to++;
        }
        return new Block(language, references, from, to, lines.subList(from, to));
    }

    /** Writes what the sources say into the blocks. */
    void update() {
        List<String> updated = new ArrayList<>();
        int next = 0;
        for (Block block : blocks()) {
            updated.addAll(lines.subList(next, block.from()));
            updated.addAll(block.references().isEmpty() ? block.content() : Sources.text(block.references()));
            next = block.to();
        }
        updated.addAll(lines.subList(next, lines.size()));
        try {
            Files.writeString(file, String.join("\n", updated) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The targets of its links that are not on another host. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        for (String line : prose()) {
            Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", ""));
            while (link.find()) {
                if (!link.group(1).matches("[a-z]+:.*")) {
                    links.add(link.group(1));
                }
            }
        }
        return links;
    }

    /** What a link may name behind the hash, as the usual renderers make it of headings. */
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        for (String line : prose()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                        .replace(' ', '-');
                anchors.add(anchor);
            }
        }
        return anchors;
    }

    /** The lines outside fenced blocks. */
    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                prose.add(line);
            }
        }
        return prose;
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }
}
