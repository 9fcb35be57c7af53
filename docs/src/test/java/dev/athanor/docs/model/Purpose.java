// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.model;

// region enum
public enum Purpose {
    MEETING,
    PARTY
}
// endregion
