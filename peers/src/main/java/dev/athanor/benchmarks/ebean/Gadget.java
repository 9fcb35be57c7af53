// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.ebean;

import io.ebean.annotation.DbJsonB;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code gadgets}, with a document. */
@Entity
@Table(name = "gadgets")
public class Gadget {
    @Id
    private UUID id;

    private String name;

    @DbJsonB
    private Attrs attrs;

    /** The document, which Jackson reads and writes. */
    public record Attrs(String theme, int size) {}

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Attrs getAttrs() {
        return attrs;
    }

    public void setAttrs(Attrs attrs) {
        this.attrs = attrs;
    }
}
