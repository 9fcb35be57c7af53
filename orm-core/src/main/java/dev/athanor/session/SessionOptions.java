// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.ast.Criterion;
import dev.athanor.compile.Schemas;
import dev.athanor.criteria.Criteria;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.CommitMode;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.engine.TransactionOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a session works; each method returns a changed copy.
 *
 * @param unloadedHandles what happens when a relation is read that was not loaded
 * @param channel how its statements and transactions are sent
 * @param clock what tells the moments of {@code @CreatedAt} and {@code @UpdatedAt}
 * @param criteria which criteria of entities apply, and whose rows are seen
 * @param staleRows what happens when a row was changed by somebody else since it was read
 */
public record SessionOptions(
        UnloadedHandles unloadedHandles, ChannelOptions channel, Clock clock, Criteria criteria, StaleRows staleRows) {
    /** Handles load with their siblings, transactions are the session's own, COMMIT rides, deleted rows are not seen, there is no tenant, stale rows raise. */
    public static final SessionOptions DEFAULT = new SessionOptions(
            UnloadedHandles.LOAD_SIBLINGS,
            ChannelOptions.DEFAULT,
            Clock.systemUTC(),
            Criteria.DEFAULT,
            StaleRows.RAISE);

    /** The same, raising where a relation is read that was not loaded. */
    public SessionOptions strict() {
        return new SessionOptions(UnloadedHandles.RAISE, channel, clock, criteria, staleRows);
    }

    /** The same with another moment for COMMIT. */
    public SessionOptions commitMode(CommitMode mode) {
        return new SessionOptions(unloadedHandles, channel.commitMode(mode), clock, criteria, staleRows);
    }

    /** The same with another owner of the transaction. */
    public SessionOptions boundary(TransactionBoundary boundary) {
        return new SessionOptions(unloadedHandles, channel.boundary(boundary), clock, criteria, staleRows);
    }

    /** The same with another kind of transaction. */
    public SessionOptions transaction(TransactionOptions transaction) {
        return new SessionOptions(unloadedHandles, channel.transaction(transaction), clock, criteria, staleRows);
    }

    /** The same with a limit for each flight, rounded up to seconds; zero for none. */
    public SessionOptions statementTimeout(Duration limit) {
        return new SessionOptions(unloadedHandles, channel.statementTimeout(limit), clock, criteria, staleRows);
    }

    /** The same with another clock for {@code @CreatedAt} and {@code @UpdatedAt}; its zone counts for components that are {@code LocalDateTime}. */
    public SessionOptions clock(Clock newClock) {
        return new SessionOptions(unloadedHandles, channel, newClock, criteria, staleRows);
    }

    /** The same for one tenant: the session sees and changes its rows and no others. The tenant is a value of the {@code @Tenant} components' type. */
    public SessionOptions tenant(Object tenant) {
        return under(criteria.tenant(tenant));
    }

    /** The same for the rows of all tenants. */
    public SessionOptions acrossTenants() {
        return under(criteria.without(Set.of(Criterion.TENANT)));
    }

    /** The same, where rows that are marked as deleted are there as well. */
    public SessionOptions withDeleted() {
        return under(criteria.without(Set.of(Criterion.SOFT_DELETE)));
    }

    /**
     * The same, where changes by others of other components are merged with those of the session, instead of raising {@link
     * dev.athanor.error.StaleEntityException}; for entities that have a {@code @Version}. A rule over several components of a row must be a check of the database
     * then, for each side has seen only its own change.
     */
    public SessionOptions mergeConcurrentChanges() {
        return new SessionOptions(unloadedHandles, channel, clock, criteria, StaleRows.MERGE);
    }

    /**
     * The same, where tables and types that are declared in one schema are in another of the database: {@code schemas(Map.of("", "tenant_7"))} says it of those
     * that are declared in none. It counts for all that the library writes, definitions included; SQL that a program writes as text is sent as it is. They
     * replace those of an earlier call, and are quoted where they need it.
     *
     * @throws IllegalArgumentException when a schema is given no name
     */
    public SessionOptions schemas(Map<String, String> names) {
        Objects.requireNonNull(names, "the schemas by those that are declared");
        return new SessionOptions(unloadedHandles, channel.schemas(new Schemas(names)), clock, criteria, staleRows);
    }

    private SessionOptions under(Criteria others) {
        return new SessionOptions(unloadedHandles, channel, clock, others, staleRows);
    }
}
