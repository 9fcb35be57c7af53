// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import dev.athanor.relation.ToOne;

public record Item(ToOne<Order> order, int line, ToOne<Product> product, int quantity) {}
