// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

/** What happens when a relation's handle is read that was not loaded. */
public enum UnloadedHandles {
    /** It is loaded, together with the same relation of all records of the same result. */
    LOAD_SIBLINGS,
    /** It raises {@link dev.athanor.error.HandleNotLoadedException}, so that every statement is written down somewhere. */
    RAISE
}
