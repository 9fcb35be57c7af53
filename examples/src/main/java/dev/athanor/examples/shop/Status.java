// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

/** How far an order has come. */
public enum Status {
    /** Nobody has paid for it. */
    NEW,
    /** It is paid for. */
    PAID,
    /** It will never be. */
    CANCELLED
}
