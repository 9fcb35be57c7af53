// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.shop;

// region entity
public enum Status {
    NEW,
    PAID,
    CANCELLED
}
// endregion
