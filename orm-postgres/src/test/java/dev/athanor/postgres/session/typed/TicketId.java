// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

import java.util.UUID;

/** A key that is made in the process. */
public record TicketId(UUID value) {}
