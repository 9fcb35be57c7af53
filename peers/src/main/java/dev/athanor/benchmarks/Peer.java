// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A library beside which Athanor is measured.
 *
 * @param name its name and version
 * @param setUp how it is used here, in a sentence or two for the page
 * @param open does its work through a pool
 */
record Peer(String name, String setUp, Function<DataSource, Shop> open) {}
