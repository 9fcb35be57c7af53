// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

/**
 * What all sessions of a database object have done since it was made; the numbers are those of one moment only as far as nobody is at work.
 *
 * @param sessions how many sessions were opened
 * @param openSessions how many of them are open now
 * @param flights how often they waited for the server
 * @param statements the statements they sent; BEGIN, COMMIT, ROLLBACK and savepoints are not counted
 * @param rowsRead rows that queries have yielded
 * @param rowsWritten rows that were inserted, updated or deleted; zero for statements that do not say how many
 * @param flushes flushes that wrote something
 * @param commits transactions that were committed for certain
 * @param rollbacks transactions that were rolled back
 * @param identityHits how often a record that a session knew was used instead of being read; sessions still open have told of those before their last flight
 * @param compilations how often a tree became a text; a statement that a program keeps is compiled once, however often it runs, and what a flush writes is not
 *     counted. Where this number grows as {@code statements} does, statements are built anew for each run, or their shape changes with their values
 */
public record DatabaseStatistics(
        long sessions,
        long openSessions,
        long flights,
        long statements,
        long rowsRead,
        long rowsWritten,
        long flushes,
        long commits,
        long rollbacks,
        long identityHits,
        long compilations) {}
