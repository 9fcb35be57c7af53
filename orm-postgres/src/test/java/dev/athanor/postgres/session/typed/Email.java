// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.typed;

import dev.athanor.annotation.Column;
import java.util.Locale;

/** A text that its record checks, and brings its length along. */
public record Email(@Column(length = 40) String value) {
    /** Refuses what is no address. */
    public Email {
        if (!value.contains("@")) {
            throw new IllegalArgumentException("no address: " + value);
        }
        value = value.toLowerCase(Locale.ROOT);
    }
}
