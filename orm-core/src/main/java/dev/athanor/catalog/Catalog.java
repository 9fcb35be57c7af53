// SPDX-License-Identifier: Apache-2.0
package dev.athanor.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a database says of its tables. It only reads, and takes the same few statements however many tables there are. */
public interface Catalog {
    /**
     * The tables and views of the given names, as a statement would find them.
     *
     * @param names each as it is written in SQL, with its schema where it has one
     * @return by name; a name of nothing that has rows is left out
     */
    Map<String, CatalogTable> tables(List<String> names);

    /**
     * The enum types of the given names, each as a statement would find it.
     *
     * @return by name; a name of another type or of none is left out
     */
    Map<String, CatalogTable.Enumeration> enumerations(List<String> names);

    /** The names of all tables and views of a schema, each as {@link #tables} takes it, in their order; partitions are parts of their table and left out. */
    List<String> namesIn(String schema);

    /**
     * Expressions as the server understands them, so that two that mean the same have the same text: {@code a>0} and {@code (a > 0)}. Nothing is evaluated.
     *
     * @return by expression; one that the server refuses stays as it was written
     */
    Map<CatalogExpression, String> normalised(Set<CatalogExpression> expressions);
}
