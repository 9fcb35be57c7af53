// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Ticket;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The work of the duels by one library, written as its own documentation advises where speed counts. Each operation is a session, or a connection, of its own;
 * reads take no transaction where the library allows that, as a session of Athanor's does.
 */
interface Shop extends AutoCloseable {
    /** Whether changes of the entities that were read are noticed. */
    boolean tracks();

    Object find(UUID product);

    /** Products, by price and id. */
    List<?> dearerThan(BigDecimal price, int limit);

    /** The same, of which two columns are read. */
    List<?> offers(BigDecimal price, int limit);

    /** The first hundred gadgets with a theme, by id. */
    List<?> gadgets(String theme);

    /** Users by id, with their orders and the items of these. */
    List<?> users(long first, long last);

    /** The first twenty orders, by id, that meet what is asked of them and of their users. */
    List<?> orders(Wish wish);

    /** Writes them and learns their keys. */
    List<?> insert(List<Ticket> tickets);

    /** Reads the parcels with the lowest stock, by stock, and raises their prices by one. */
    List<?> raise(int count);

    /** Writes them; of those that are there name and price are changed, or more where a library knows no less. */
    Object upsert(List<Parcel> parcels);

    Object delete(List<Parcel> parcels);

    /** A parcel is read and its stock raised, a user orders three items, and there is a new gadget; all in one transaction. */
    Object mixed();

    /** What was read, as a record of the benchmarks; anything else as it is. */
    Object plain(Object read);

    @Override
    void close();
}
