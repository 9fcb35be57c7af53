// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

/**
 * The JSON document {@code null}, which is a value and not SQL's NULL: what a document of the type {@code Object} holds, is compared with and is read as.
 * Inside of a document null stands for it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-json.html">JSON types</a>
 */
public enum JsonNull {
    /** The one value. */
    NULL
}
