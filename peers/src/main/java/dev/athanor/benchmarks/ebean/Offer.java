// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.ebean;

import java.math.BigDecimal;

/** A name and a price; public, since only then Ebean finds the constructor. */
public record Offer(String name, BigDecimal price) {}
