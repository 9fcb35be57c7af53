// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.annotation.OnDelete;
import dev.athanor.ast.TableSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table of a many-to-many relation: a row for each pair of rows that are linked, and nothing else. No record is mapped to it.
 *
 * <p>Its columns are the keys of both ends, and together its own key. Linking what is linked, or unlinking what is not, changes no row.
 */
public final class LinkTable extends KeyedTable<Link, Link> {
    private final String property;
    private final LinkDefinition definition;
    private final KeyedTable<?, ?> owner;
    private final KeyedTable<?, ?> target;
    private final EntityMapper<Link> mapper;

    LinkTable(String property, LinkDefinition definition, KeyedTable<?, ?> owner, KeyedTable<?, ?> target) {
        this(property, definition, owner, target, definition.source());
    }

    private LinkTable(
            String property,
            LinkDefinition definition,
            KeyedTable<?, ?> owner,
            KeyedTable<?, ?> target,
            TableSource source) {
        super(Link.class, source);
        this.property = property;
        this.definition = definition;
        this.owner = owner;
        this.target = target;
        addColumns(owner, definition.ownerColumns());
        addColumns(target, definition.targetColumns());
        this.mapper = new LinkMapper(this);
    }

    private void addColumns(KeyedTable<?, ?> end, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            addColumn(end.keyColumns().get(i), names.get(i));
        }
    }

    private <T> void addColumn(Column<?, T> key, String name) {
        value(ColumnDefinition.of(key.definition().component(), name, key.type()));
    }

    /** The table of the entity that declares the relation. */
    public KeyedTable<?, ?> owner() {
        return owner;
    }

    /** The table of the entity that the relation leads to. */
    public KeyedTable<?, ?> target() {
        return target;
    }

    /** The columns that hold the key of {@link #owner()}. */
    public List<Column<Link, ?>> ownerColumns() {
        return columns().subList(0, definition.ownerColumns().size());
    }

    /** The columns that hold the key of {@link #target()}. */
    public List<Column<Link, ?>> targetColumns() {
        return columns().subList(definition.ownerColumns().size(), columns().size());
    }

    /** Whether the links of a row that is deleted are deleted by the database. */
    public boolean cascades() {
        return definition.foreignKey().onDelete() == OnDelete.CASCADE;
    }

    /** The relation, as errors name it: {@code Post.tags}. */
    public String property() {
        return property;
    }

    @Override
    public LinkTable as(String alias) {
        return new LinkTable(property, definition, owner, target, source().as(alias));
    }

    @Override
    public LinkTable excluded() {
        return as(TableSource.EXCLUDED);
    }

    @Override
    public EntityMapper<Link> mapper() {
        return mapper;
    }

    @Override
    public List<Column<Link, ?>> keyColumns() {
        return columns();
    }

    @Override
    public Link keyOf(Link link) {
        return link;
    }

    @Override
    public Link keyOf(Object[] values) {
        int middle = definition.ownerColumns().size();
        Object[] ofOwner = Arrays.copyOfRange(values, 0, middle);
        Object[] ofTarget = Arrays.copyOfRange(values, middle, values.length);
        return new Link(owner.keyOf(ofOwner), target.keyOf(ofTarget));
    }

    @Override
    public Object[] keyValues(Link link) {
        List<Object> values = new ArrayList<>(List.of(owner.valuesOfKey(link.owner())));
        values.addAll(List.of(target.valuesOfKey(link.target())));
        return values.toArray();
    }

    /** Each end refers to its table; an index serves the way from the target, as the primary key serves the way from the owner. */
    @Override
    public TableConstraints constraints() {
        return new TableConstraints(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new TableConstraints.Reference(definition.ownerColumns(), () -> owner, definition.foreignKey()),
                        new TableConstraints.Reference(
                                definition.targetColumns(), () -> target, definition.foreignKey())));
    }
}
