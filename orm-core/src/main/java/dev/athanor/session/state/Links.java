// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Link;
import dev.athanor.schema.LinkTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The links that a flush shall make and undo; what was said last of a pair of rows counts. */
public final class Links {
    /** What a unit of work has that changed nothing. */
    static final Links NONE = new Links();

    private final Map<LinkTable, Map<Link, Boolean>> wanted = new LinkedHashMap<>();
    private final Map<Ends, Set<Object>> severed = new LinkedHashMap<>();

    /**
     * One side of the links of a table.
     *
     * @param table the link table
     * @param columns those of its columns that hold the key of that side
     * @param rows the table whose keys they hold
     */
    public record Ends(LinkTable table, List<Column<Link, ?>> columns, KeyedTable<?, ?> rows) {}

    void link(ManyToManyRelation<?, ?> relation, Object near, Object far) {
        want(relation, near, far, true);
    }

    void unlink(ManyToManyRelation<?, ?> relation, Object near, Object far) {
        want(relation, near, far, false);
    }

    private void want(ManyToManyRelation<?, ?> relation, Object near, Object far, boolean linked) {
        wanted.computeIfAbsent(relation.links(), table -> new LinkedHashMap<>()).put(relation.tie(near, far), linked);
    }

    /** Drops what was wanted for a row. */
    void forget(KeyedTable<?, ?> table, Object key) {
        wanted.forEach((links, ofTable) -> ofTable.keySet().removeIf(link -> isEnd(links, link, table, key)));
        wanted.values().removeIf(Map::isEmpty);
    }

    private static boolean isEnd(LinkTable links, Link link, KeyedTable<?, ?> table, Object key) {
        return links.owner().entity() == table.entity() && link.owner().equals(key)
                || links.target().entity() == table.entity() && link.target().equals(key);
    }

    /** A row goes: its links go first, save where the database deletes them with it. */
    void sever(KeyedTable<?, ?> table, Object key, boolean cascadesCount) {
        forget(table, key);
        for (Relation<?, ?> relation : table.relations()) {
            if (relation instanceof ManyToManyRelation<?, ?> linked
                    && !(cascadesCount && linked.links().cascades())) {
                LinkTable links = linked.links();
                sever(new Ends(links, linked.nearColumns(links), table), key);
                if (linked.target().entity() == table.entity()) {
                    sever(new Ends(links, linked.farColumns(links), table), key);
                }
            }
        }
    }

    private void sever(Ends ends, Object key) {
        severed.computeIfAbsent(ends, side -> new LinkedHashSet<>()).add(key);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return wanted.isEmpty() && severed.isEmpty();
    }

    /** The number of links to make and undo, and of rows whose links go. */
    public int size() {
        int size = 0;
        for (Map<Link, Boolean> ofTable : wanted.values()) {
            size += ofTable.size();
        }
        for (Set<Object> keys : severed.values()) {
            size += keys.size();
        }
        return size;
    }

    /** The link tables that are written. */
    public Set<LinkTable> tables() {
        Set<LinkTable> tables = new LinkedHashSet<>(wanted.keySet());
        severed.keySet().forEach(ends -> tables.add(ends.table()));
        return tables;
    }

    /** The links of a table that shall be there, or shall not. */
    public List<Link> wanted(LinkTable table, boolean linked) {
        List<Link> links = new ArrayList<>();
        wanted.getOrDefault(table, Map.of()).forEach((link, made) -> {
            if (made == linked) {
                links.add(link);
            }
        });
        return links;
    }

    /** The rows all of whose links go, by the side of the link table they stand on. */
    public Map<Ends, Set<Object>> severed() {
        return severed;
    }

    void clear() {
        wanted.clear();
        severed.clear();
    }
}
