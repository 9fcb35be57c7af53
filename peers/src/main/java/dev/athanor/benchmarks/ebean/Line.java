// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A row of {@code items}. */
@Entity
@Table(name = "items")
public class Line {
    @Id
    private Long id;

    @ManyToOne
    @JoinColumn(name = "order_id")
    private Purchase order;

    private String article;
    private int quantity;
    private BigDecimal price;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Purchase getOrder() {
        return order;
    }

    public void setOrder(Purchase order) {
        this.order = order;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }
}
