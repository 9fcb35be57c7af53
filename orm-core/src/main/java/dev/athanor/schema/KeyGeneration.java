// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

/** Who makes the value of a key column. */
public enum KeyGeneration {
    /** The application. */
    NONE,
    /** The process: a UUID of version 7 (RFC 9562), which grows with time and so keeps indexes compact. */
    UUID,
    /** The column's identity sequence, from which the database object takes keys in blocks. */
    IDENTITY
}
