// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Ticket;
import java.util.List;

/** What one library writes. */
interface Writes {
    /** Writes one with a key made here. */
    Object insert(Parcel parcel);

    /** Writes them with keys made here. */
    Object insertParcels(List<Parcel> parcels);

    /** Writes them and learns their keys. */
    List<?> insertTickets(List<Ticket> tickets);

    /** Reads the parcels with the lowest stock, by stock, and raises their prices by one. */
    List<?> raise(int count);

    /** Writes them; of those that are there name and price are changed, or more where a library knows no less. */
    Object upsert(List<Parcel> parcels);

    Object delete(List<Parcel> parcels);

    /** A parcel is read and its stock raised, a user orders three items, and there is a new gadget; all in one transaction. */
    Object mixed();
}
