// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.schema;

import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of all entities of this module's tests. */
final class GeneratedTables {
    private GeneratedTables() {}

    static List<KeyedTable<?, ?>> all() throws IOException, URISyntaxException, ReflectiveOperationException {
        Path root = Path.of(GeneratedTables.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Table.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
        List<KeyedTable<?, ?>> tables = new ArrayList<>();
        for (String name : names) {
            for (Field field : Class.forName(name).getFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof KeyedTable<?, ?> table) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** A table with those it refers to, and those they refer to, so that it can be created. */
    static Set<KeyedTable<?, ?>> withTargets(KeyedTable<?, ?> table) {
        Set<KeyedTable<?, ?>> found = new LinkedHashSet<>();
        List<KeyedTable<?, ?>> open = new ArrayList<>(List.of(table));
        while (!open.isEmpty()) {
            KeyedTable<?, ?> next = open.remove(0);
            if (found.add(next)) {
                open.addAll(ForeignKey.targetsOf(next));
                for (Relation<?, ?> relation : next.relations()) {
                    if (relation instanceof ManyToManyRelation<?, ?> linked && linked.isOwning()) {
                        open.add(linked.target());
                    }
                }
            }
        }
        return found;
    }
}
