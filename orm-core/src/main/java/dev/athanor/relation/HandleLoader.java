// SPDX-License-Identifier: Apache-2.0
package dev.athanor.relation;

import java.util.List;

/** Fills handles that are read before they are loaded, together with all their siblings; one object for one relation of one result. */
public interface HandleLoader {
    /**
     * Loads the record behind a handle, and those behind its siblings.
     *
     * @throws dev.athanor.error.HandleNotLoadedException when the session is closed or loads nothing by itself
     */
    <T> T load(ToOne<T> handle);

    /**
     * Loads the records of a handle, and those of its siblings.
     *
     * @throws dev.athanor.error.HandleNotLoadedException when the session is closed or loads nothing by itself
     */
    <T> List<T> load(ToMany<T> handle);

    /** What the session has now for the row of a handle that is loaded; what was loaded where it has nothing else, or is closed. Sends nothing. */
    <T> T present(ToOne<T> handle, T loaded);

    /** What the session has now for each of the rows of a handle that is loaded; the list that was loaded where it has nothing else. Sends nothing. */
    <T> List<T> present(ToMany<T> handle, List<T> loaded);
}
