// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.internal.uuid.TimeOrderedUuids;
import dev.athanor.schema.Filling;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The moment of a unit of work, the same for all its rows; taken when it is first asked for. */
final class UnitMoment {
    private final Clock clock;
    private final Filling filling = new Filling(TimeOrderedUuids::next, this::now);
    private @Nullable OffsetDateTime taken;

    UnitMoment(Clock clock) {
        this.clock = clock;
    }

    /** What the process fills into rows in this moment. */
    Filling filling() {
        return filling;
    }

    private OffsetDateTime now() {
        OffsetDateTime moment = taken;
        if (moment == null) {
            moment = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
            taken = moment;
        }
        return moment;
    }

    /** The unit is over; the next one has a moment of its own. */
    void pass() {
        taken = null;
    }
}
