// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.ebean;

import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

/** What products, parcels, tickets and readings have in common. */
@MappedSuperclass
public abstract class Goods {
    private String name;
    private BigDecimal price;
    private boolean active;
    private int stock;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public int getStock() {
        return stock;
    }

    public void setStock(int stock) {
        this.stock = stock;
    }
}
