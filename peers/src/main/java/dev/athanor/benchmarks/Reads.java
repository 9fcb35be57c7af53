// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.JdbcGraph.Wish;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What one library reads. */
interface Reads {
    Object find(UUID product);

    /** Products, by price and id; tracked only where the library does that. */
    List<?> dearerThan(BigDecimal price, int limit, boolean tracked);

    /** The same, of which two columns are read. */
    List<?> offers(BigDecimal price, int limit);

    /** The products that follow one with this price and id, by price and id. */
    List<?> after(BigDecimal price, UUID id, int limit);

    /** The first hundred gadgets with a theme, by id; tracked only where the library does that. */
    List<?> gadgets(String theme, boolean tracked);

    /** Users by id, with their orders and the items of these. */
    List<?> users(long first, long last);

    /** The first twenty orders, by id, that meet what is asked of them and of their users. */
    List<?> orders(Wish wish);

    /** Streams all readings, in portions that fit into a small heap, and sums what {@link MillionRows#digest} says of each. */
    long readings();

    /** What was read, as a record of the benchmarks; anything else as it is. */
    Object plain(Object read);
}
