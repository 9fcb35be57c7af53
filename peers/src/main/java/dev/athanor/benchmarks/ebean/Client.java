// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.ebean;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A row of {@code users}. */
@Entity
@Table(name = "users")
public class Client {
    @Id
    private Long id;

    private String email;
    private String name;

    @OneToMany(mappedBy = "user", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Purchase> orders = new ArrayList<>();

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Purchase> getOrders() {
        return orders;
    }

    public void setOrders(List<Purchase> orders) {
        this.orders = orders;
    }
}
