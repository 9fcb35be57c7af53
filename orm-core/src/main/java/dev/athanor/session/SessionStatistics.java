// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

/**
 * What a session has done since it was opened.
 *
 * @param flights how often it waited for the server; a flight that had to be divided counts once for each part
 * @param statements the statements it sent; BEGIN, COMMIT, ROLLBACK and savepoints are not counted
 * @param rowsRead rows that queries have yielded
 * @param rowsWritten rows that were inserted, updated or deleted; zero for statements that do not say how many
 * @param flushes flushes that wrote something
 * @param commits transactions that were committed for certain
 * @param rollbacks transactions that were rolled back
 * @param identityHits how often a record that the session knew was used instead of being read
 * @param managed how many rows the session knows now
 */
public record SessionStatistics(
        long flights,
        long statements,
        long rowsRead,
        long rowsWritten,
        long flushes,
        long commits,
        long rollbacks,
        long identityHits,
        int managed) {}
