// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jimmer;

import java.util.UUID;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.Serialized;
import org.babyfish.jimmer.sql.Table;

/** A row of {@code gadgets}, with a document. */
@Entity
@Table(name = "gadgets")
public interface Gadget {
    @Id
    UUID id();

    String name();

    @Serialized
    Attrs attrs();

    /** The document, which Jackson reads and writes. */
    record Attrs(String theme, int size) {}
}
